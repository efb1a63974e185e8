//! A command line that can't be followed, or asks only for help: told in the language that was asked for.

use std::error::Error as _;
use std::io::{self, Write};

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Command, builder::StyledStr};
use content::messages::Language;
use content::messages::command::{CommandMessages, HelpMessages, command};

use super::number::NoNumber;
use super::words::translated;
use crate::exit::Exit;

/// Prints help where it was asked for, and else what is wrong, the form that is right, and where more is told.
pub(super) fn tell(error: &Error, line: &Command, language: Language) -> Exit {
    let words = command(language);
    let help = words.help;
    // Whoever reads it may have heard enough.
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = translated(&error.render().ansi().to_string(), help);
            let _ = write!(anstream::stdout(), "{text}");
            return Exit::Done;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let text = translated(&error.render().ansi().to_string(), help);
            let _ = write!(anstream::stderr(), "{text}");
        }
        _ => {
            let mut text = (words.refused)(&sentence(error, line, words));
            text.push('\n');
            if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
                text += &form(usage, help);
            }
            let _ = io::stderr().write_all(text.as_bytes());
        }
    }
    Exit::WrongInput
}

/// The form that is right, and the command that tells of all arguments.
fn form(usage: &StyledStr, help: &HelpMessages) -> String {
    let usage = usage.to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    let names = usage
        .split_whitespace()
        .take_while(|word| !word.starts_with(['<', '[', '-']));
    let command = names.collect::<Vec<_>>().join(" ");
    format!(
        "\n{}: {usage}\n{}\n",
        help.phrases.usage,
        (help.usage.all_arguments)(&command)
    )
}

fn sentence(error: &Error, line: &Command, words: &CommandMessages) -> String {
    let says = &words.help.usage;
    let known = || {
        let parts = line.get_subcommands().map(Command::get_name);
        parts.collect::<Vec<_>>().join(", ")
    };
    let argument = || option_of(&context(error, ContextKind::InvalidArg));
    let value = || context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let near = context(error, ContextKind::SuggestedArg);
            (says.unknown_argument)(
                &context(error, ContextKind::InvalidArg),
                Some(near.as_str()).filter(|near| !near.is_empty()),
            )
        }
        ErrorKind::InvalidSubcommand => {
            (says.unknown_command)(&context(error, ContextKind::InvalidSubcommand), &known())
        }
        ErrorKind::MissingSubcommand => (says.missing_command)(&known()),
        ErrorKind::MissingRequiredArgument => {
            (says.missing_arguments)(&context(error, ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue => {
            let known = context(error, ContextKind::ValidValue);
            if value().is_empty() {
                let known = Some(known.as_str()).filter(|known| !known.is_empty());
                (says.missing_value)(&argument(), known)
            } else {
                (words.unknown)(&argument(), &value(), &known)
            }
        }
        ErrorKind::TooManyValues => (says.too_many_values)(&argument(), &value()),
        ErrorKind::ArgumentConflict => {
            let other = context(error, ContextKind::PriorArg);
            if other.is_empty() || other == context(error, ContextKind::InvalidArg) {
                (says.twice)(&argument())
            } else {
                let others: Vec<String> = other.split(", ").map(option_of).collect();
                (says.conflict)(&argument(), &others.join(", "))
            }
        }
        ErrorKind::ValueValidation => no_number(error, &argument(), &value(), words),
        ErrorKind::InvalidUtf8 => says.not_utf8.to_owned(),
        _ => (says.other)(&error.kind().to_string()),
    }
}

fn no_number(error: &Error, argument: &str, value: &str, words: &CommandMessages) -> String {
    let says = &words.help.usage;
    let source = error.source();
    match source.and_then(|source| source.downcast_ref::<NoNumber>()) {
        Some(NoNumber::NotWhole) => (says.not_whole)(argument, value),
        Some(NoNumber::TooLarge { most }) => {
            (words.out_of_bounds)(argument, value, "0", &most.to_string())
        }
        Some(NoNumber::NotANumber) => (says.not_a_number)(argument, value),
        None => (says.other)(&source.map_or_else(|| value.to_owned(), ToString::to_string)),
    }
}

/// What clap knows of an error; nothing where it knows nothing.
fn context(error: &Error, kind: ContextKind) -> String {
    error.get(kind).map(ToString::to_string).unwrap_or_default()
}

/// The name in `--name <VALUE>`.
fn option_of(argument: &str) -> String {
    let name = argument.split_whitespace().next();
    name.unwrap_or(argument).to_owned()
}
