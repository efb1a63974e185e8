//! `tsumugi`: the engine on the command line. Thin: it reads, asks the engine, and prints.
//!
//! A library of two functions, so that what the command reads can be tried without starting it.

mod arguments;
mod command;
mod exit;
mod failure;
mod input;
mod interrupt;
mod jobs;
mod new_file;
mod output;
mod progress;
mod table;
mod threads;

use std::io::{self, Write};
use std::process::ExitCode;

use content::messages::command::command;

use arguments::{Arguments, Command};
use exit::Exit;
use failure::Failure;
use output::Printer;
use progress::Progress;

pub use jobs::answer_line;

/// What every command needs beside its own arguments.
struct Surroundings {
    printer: Printer,
    progress: Progress,
    words: &'static content::messages::command::CommandMessages,
}

/// Does what the command line asks and says how it ended.
#[must_use]
pub fn main() -> ExitCode {
    let (language, arguments) = Arguments::read();
    let arguments = match arguments {
        Ok(arguments) => arguments,
        Err(exit) => return exit.into(),
    };
    let words = command(language);
    interrupt::leave_nothing_half_done();
    match threads::pool(arguments.shared.threads)
        .and_then(|pool| pool.install(|| run(arguments, words)))
    {
        Ok(exit) => exit.into(),
        Err(Failure::Closed) => Exit::Done.into(),
        Err(failure) => {
            let reason = failure.sentence(words);
            tell(&(words.refused)(&reason));
            failure.exit().into()
        }
    }
}

/// Says something on standard error. Nobody may be listening.
fn tell(sentence: &str) {
    let _ = writeln!(io::stderr(), "{sentence}");
}

fn run(
    arguments: Arguments,
    words: &'static content::messages::command::CommandMessages,
) -> Result<Exit, Failure> {
    let Arguments { shared, command } = arguments;
    let surroundings = Surroundings {
        printer: Printer::new(&shared, words),
        progress: Progress::new(shared.progress, words),
        words,
    };
    match command {
        Command::Run(asked) => command::run::run(asked, &surroundings),
        Command::Compare(asked) => command::compare::run(&asked, &surroundings),
        Command::Sweep(asked) => command::sweep::run(asked, &surroundings),
        Command::Sensitivity(asked) => command::sensitivity::run(asked, &surroundings),
        Command::Search(asked) => command::search::run(&asked, &surroundings),
        Command::Calibrate(asked) => command::calibrate::run(&asked, &surroundings),
        Command::Match(asked) => command::matching::run(&asked, &surroundings),
        Command::Survival(asked) => command::survival::run(&asked, &surroundings),
        Command::Verify(asked) => command::verify::run(&asked, &surroundings),
        Command::Describe(asked) => command::describe::run(&asked, &surroundings),
        Command::Schema(asked) => command::schema::run(&asked, &surroundings),
        Command::Completions(asked) => command::completions::run(&asked, &surroundings),
        Command::Manual => command::manual::run(&surroundings),
    }
}
