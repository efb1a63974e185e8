//! `tsumugi manual`: the manual page, every subcommand included.

use std::io;

use clap::Command;
use clap_mangen::Man;
use content::messages::command::HelpMessages;

use crate::Surroundings;
use crate::arguments::words::{command_line, translated};
use crate::exit::Exit;
use crate::failure::Failure;

pub(crate) fn run(surroundings: &Surroundings) -> Result<Exit, Failure> {
    let words = surroundings.words.help;
    let line = command_line(surroundings.words.language);
    let page = page(&line, words).map_err(|error| Failure::Inside(error.to_string()))?;
    surroundings.printer.bytes(page.as_bytes())?;
    Ok(Exit::Done)
}

/// What roff is told before anything else; it is rendered before each part, and stands once.
const PREAMBLE: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

fn page(line: &Command, words: &HelpMessages) -> io::Result<String> {
    let phrases = &words.phrases;
    let man = Man::new(line.clone());
    let mut page = vec![
        PREAMBLE.to_owned(),
        rendered(|out| man.render_title(out))?,
        rendered(|out| man.render_name_section(out))?.replace(".SH NAME", &head(phrases.name)),
        form(&man, words)?,
        rendered(|out| man.render_options_section(out))?,
    ];
    let parts = line.get_subcommands();
    for part in parts.filter(|part| part.get_name() != "help") {
        page.push(of_subcommand(part, words)?);
    }
    page.push(
        rendered(|out| man.render_extra_section(out))?
            .replace(".SH EXTRA", &head(phrases.exit_status)),
    );
    page.push(
        rendered(|out| man.render_version_section(out))?
            .replace(".SH VERSION", &head(phrases.version)),
    );
    Ok(translated(&page.concat(), words))
}

/// A section about one subcommand: its form and its own arguments. Their headings stand one level below its own.
fn of_subcommand(part: &Command, words: &HelpMessages) -> io::Result<String> {
    let own = part.clone().mut_args(|argument| {
        let shared =
            argument.is_global_set() || matches!(argument.get_id().as_str(), "help" | "version");
        argument.hide(shared)
    });
    let man = Man::new(own);
    let inside = form(&man, words)? + &rendered(|out| man.render_options_section(out))?;
    Ok(format!(
        "{}\n{}",
        head(&part.get_name().to_uppercase()),
        inside.replace(".SH ", ".SS ")
    ))
}

fn form(man: &Man, words: &HelpMessages) -> io::Result<String> {
    let phrases = &words.phrases;
    let synopsis = rendered(|out| man.render_synopsis_section(out))?;
    let description = rendered(|out| man.render_description_section(out))?;
    Ok(synopsis.replace(".SH SYNOPSIS", &head(phrases.synopsis))
        + &description.replace(".SH DESCRIPTION", &head(phrases.description)))
}

fn head(name: &str) -> String {
    format!(".SH {name}")
}

fn rendered(render: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> io::Result<String> {
    let mut bytes = Vec::new();
    render(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).replace(PREAMBLE, ""))
}
