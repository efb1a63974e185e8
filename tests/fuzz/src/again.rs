//! Trying files again, for whoever looks into a find.

use std::process::ExitCode;

use tsumugi_fuzz::{TARGETS, Target};

pub(crate) fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let target = arguments.next().and_then(|name| Target::named(&name));
    let Some(target) = target else {
        let names = TARGETS.map(|target| target.name).join(", ");
        eprintln!("cargo run -p tsumugi-fuzz -- TARGET FILE…\n\nThe targets are {names}.");
        return ExitCode::FAILURE;
    };
    for file in arguments {
        match std::fs::read(&file) {
            Ok(bytes) => (target.run)(&bytes),
            Err(reason) => {
                eprintln!("{file} can't be read: {reason}");
                return ExitCode::FAILURE;
            }
        }
        println!("{file} holds.");
    }
    ExitCode::SUCCESS
}
