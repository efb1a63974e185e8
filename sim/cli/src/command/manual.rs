//! `tsumugi manual`: the manual page, every subcommand included.

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use crate::Surroundings;
use crate::arguments::Arguments;
use crate::exit::Exit;
use crate::failure::Failure;

pub(crate) fn run(surroundings: &Surroundings) -> Result<Exit, Failure> {
    let mut command = Arguments::command();
    command.build();
    let mut page = Vec::new();
    let rendered = Man::new(command.clone()).render(&mut page).and_then(|()| {
        let parts = command
            .get_subcommands()
            .filter(|part| part.get_name() != "help");
        parts
            .cloned()
            .try_for_each(|part| describe(part, &mut page))
    });
    rendered.map_err(|error| Failure::Inside(error.to_string()))?;
    surroundings.printer.bytes(&page)?;
    Ok(Exit::Done)
}

/// A section about one subcommand: its form and its own arguments.
fn describe(part: Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    let name = part.get_name().to_uppercase();
    let global: Vec<String> = part
        .get_arguments()
        .filter(|argument| argument.is_global_set())
        .map(|argument| argument.get_id().to_string())
        .collect();
    let own = global.into_iter().fold(part, |part, id| {
        part.mut_arg(id, |argument| argument.hide(true))
    });
    page.extend(format!(".SH {name}\n").into_bytes());
    let man = Man::new(own);
    let mut section = Vec::new();
    man.render_description_section(&mut section)?;
    man.render_synopsis_section(&mut section)?;
    man.render_options_section(&mut section)?;
    // Its headings stand one level below that of the subcommand.
    let section = String::from_utf8_lossy(&section).replace(".SH ", ".SS ");
    page.extend(section.into_bytes());
    Ok(())
}
