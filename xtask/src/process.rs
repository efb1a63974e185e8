//! Running other programs: their output is shown as it comes, and an interrupt ends them by their id.

use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};

static RUNNING: Mutex<Vec<Child>> = Mutex::new(Vec::new());

const POLL: Duration = Duration::from_millis(20);
const INTERRUPTED: i32 = 130;

/// From here on an interrupt or a termination signal ends the children this process started, then the process.
pub(crate) fn end_children_on_interrupt() {
    let set = ctrlc::set_handler(|| {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        for child in running.iter_mut() {
            // A child that is gone already needs no ending.
            let _gone = child.kill();
            let _gone = child.wait();
        }
        std::process::exit(INTERRUPTED);
    });
    if let Err(refused) = set {
        eprintln!("An interrupt may leave a child running: {refused}");
    }
}

/// Runs `command` to its end, its output going where ours goes.
///
/// # Errors
/// When the program can't be started or doesn't succeed.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("`{}` did not succeed ({status})", shown(command));
    }
    Ok(())
}

/// Runs `command` to its end and says how it ended.
///
/// # Errors
/// When the program can't be started.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    let shown = shown(command);
    let child = command
        .spawn()
        .with_context(|| format!("starting `{shown}`"))?;
    wait(child).with_context(|| format!("waiting for `{shown}`"))
}

/// Waits for `child` while an interrupt can still reach it.
fn wait(child: Child) -> Result<ExitStatus> {
    let id = child.id();
    RUNNING
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(child);
    loop {
        {
            let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
            let position = running.iter().position(|child| child.id() == id);
            let Some(position) = position else {
                bail!("the child was taken away")
            };
            if running[position].try_wait()?.is_some() {
                return Ok(running.swap_remove(position).wait()?);
            }
        }
        std::thread::sleep(POLL);
    }
}

/// What `command` prints, if it can be started and succeeds.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let done = command
        .stderr(Stdio::null())
        .stdin(Stdio::null())
        .output()
        .ok()?;
    done.status
        .success()
        .then(|| String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_fails_is_named_with_its_words() {
        let failure = run(Command::new("rustc")
            .arg("--no-such-flag")
            .stderr(Stdio::null()));
        let said = failure.map_err(|error| error.to_string());
        assert!(said.is_err_and(|said| said.starts_with("`rustc --no-such-flag`")));
    }

    #[test]
    fn a_program_that_is_not_there_has_no_output() {
        assert_eq!(output(&mut Command::new("tsumugi-no-such-program")), None);
    }
}
