//! The command line in the words of a language: clap's own are put into it too.

use std::cell::Cell;

use clap::{Arg, Command, CommandFactory};
use content::messages::Language;
use content::messages::command::{HelpMessages, command};

use super::Arguments;

thread_local! {
    /// The language in which clap is told what the command line is. The derived code takes no arguments, so it asks here.
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::En) };
}

/// Words for the attributes of the derived command line.
pub(crate) fn help() -> &'static HelpMessages {
    command(LANGUAGE.get()).help
}

/// The whole command line in a language.
pub(crate) fn command_line(language: Language) -> Command {
    LANGUAGE.set(language);
    let words = help();
    let mut line = Arguments::command().after_help(words.exit_codes);
    line.build();
    spoken(line, words)
}

/// A command with headings in its language.
fn spoken(part: Command, words: &'static HelpMessages) -> Command {
    let phrases = &words.phrases;
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        phrases.usage
    );
    // This subcommand is clap's own, and so are the arguments of this name.
    let part = match part.get_name() {
        "help" => part.about(words.command.help),
        _ => part,
    };
    part.help_template(template)
        .subcommand_help_heading(phrases.commands)
        .mut_args(|argument| described(argument, words))
        .mut_subcommands(|part| spoken(part, words))
}

/// An argument under its heading.
fn described(argument: Arg, words: &'static HelpMessages) -> Arg {
    let phrases = &words.phrases;
    let argument = match argument.get_id().as_str() {
        "help" => argument
            .help(words.argument.help)
            .long_help(words.argument.help),
        "version" => argument.help(words.argument.version),
        _ => argument,
    };
    let of_every_command =
        argument.is_global_set() || matches!(argument.get_id().as_str(), "help" | "version");
    let heading = if argument.is_positional() {
        phrases.arguments
    } else if of_every_command {
        phrases.shared_options
    } else {
        phrases.options
    };
    // A negative number is refused as a value, not as an unknown option.
    let takes_value = argument.get_action().takes_values();
    argument
        .help_heading(heading)
        .allow_negative_numbers(takes_value)
}

/// What clap says in English whatever it is told, in the words of the language.
pub(crate) fn translated(text: &str, words: &HelpMessages) -> String {
    let phrases = &words.phrases;
    text.replace("[default: ", &format!("[{}: ", phrases.default))
        .replace(
            "[possible values: ",
            &format!("[{}: ", phrases.values.to_lowercase()),
        )
        .replace("Possible values:", &format!("{}:", phrases.values))
}

#[cfg(test)]
mod tests {
    use clap::builder::StyledStr;

    use super::*;

    /// Everything that is said of a command and what is below it: where it stands, and the words.
    fn said(part: &Command, at: &str, found: &mut Vec<(String, Option<String>)>) {
        let text = |words: Option<&StyledStr>| words.map(ToString::to_string);
        let at = format!("{at} {}", part.get_name());
        found.push((at.clone(), text(part.get_about())));
        for argument in part.get_arguments() {
            let at = format!("{at} {}", argument.get_id());
            found.push((at.clone(), text(argument.get_help())));
            // The names of shells say all there is.
            if argument.get_id() != "shell" {
                for value in argument.get_possible_values() {
                    let words = text(value.get_help());
                    // Of a switch there is nothing to tell beside itself.
                    if argument.get_action().takes_values() {
                        found.push((format!("{at}={}", value.get_name()), words));
                    }
                }
            }
        }
        for part in part.get_subcommands() {
            said(part, &at, found);
        }
    }

    #[test]
    fn everything_is_told_in_both_languages() {
        let of = |language| {
            let mut found = Vec::new();
            said(&command_line(language), "", &mut found);
            found
        };
        let (japanese, english) = (of(Language::Ja), of(Language::En));
        assert!(english.len() > 200, "{}", english.len());
        assert_eq!(japanese.len(), english.len());
        for ((at, japanese), (_, english)) in japanese.into_iter().zip(english) {
            let (Some(japanese), Some(english)) = (japanese, english) else {
                panic!("{at} is told in no words");
            };
            assert!(
                english.is_ascii() || !japanese.is_ascii(),
                "{at}: {english}"
            );
            assert!(!japanese.is_ascii(), "{at}: {japanese}");
            assert_ne!(japanese, english, "{at}");
        }
    }
}
