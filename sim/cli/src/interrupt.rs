//! What is done when somebody stops the command: files that are half written go, and the command ends as one that was interrupted.

/// From here on an interrupt or a termination signal removes every [`NewFile`](crate::new_file::NewFile) that is on its way and ends
/// the process with 128 and the signal's number, as a shell tells it.
#[cfg(unix)]
pub(crate) fn leave_nothing_half_done() {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    // Not SIGHUP: whoever starts the command with `nohup` wants it to live on.
    // Where the system lets nobody listen, the signals do what they did before.
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else {
        return;
    };
    let listen = move || {
        if let Some(signal) = signals.forever().next() {
            let _held = crate::new_file::remove_all();
            std::process::exit(128 + signal);
        }
    };
    std::thread::spawn(listen);
}

/// From here on Ctrl-C, or the end of the console, removes every [`NewFile`](crate::new_file::NewFile) that is on its way and ends the
/// process as Windows ends one that doesn't listen. The tests run on unix, so this is compiled and not tried.
#[cfg(windows)]
pub(crate) fn leave_nothing_half_done() {
    /// `STATUS_CONTROL_C_EXIT`.
    const INTERRUPTED: i32 = 0xC000_013A_u32.cast_signed();

    let stop = || {
        let _held = crate::new_file::remove_all();
        std::process::exit(INTERRUPTED);
    };
    // Where the system lets nobody listen, Ctrl-C does what it did before.
    let _unheard = ctrlc::set_handler(stop);
}

/// Elsewhere there is nothing to listen to, and a part that is left can be removed by hand.
#[cfg(not(any(unix, windows)))]
pub(crate) fn leave_nothing_half_done() {}
