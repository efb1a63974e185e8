//! `tsumugi completions`: what a shell offers while a command is typed.

use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};

use crate::Surroundings;
use crate::arguments::Arguments;
use crate::exit::Exit;
use crate::failure::Failure;

#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn run(asked: &Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    generate(
        asked.shell,
        &mut Arguments::command(),
        "tsumugi",
        &mut script,
    );
    surroundings.printer.bytes(&script)?;
    Ok(Exit::Done)
}
