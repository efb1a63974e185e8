//! `tsumugi completions`: what a shell offers while a command is typed.

use clap::Args;
use clap_complete::{Shell, generate};

use crate::Surroundings;
use crate::arguments::words::{command_line, help};
use crate::exit::Exit;
use crate::failure::Failure;

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[arg(value_enum, help = help().argument.completions_shell)]
    shell: Shell,
}

pub(crate) fn run(asked: &Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    generate(
        asked.shell,
        &mut command_line(surroundings.words.language),
        "tsumugi",
        &mut script,
    );
    surroundings.printer.bytes(&script)?;
    Ok(Exit::Done)
}
