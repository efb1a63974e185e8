//! In which language the command speaks. It is chosen before the command line is understood, since what is wrong with that is told in
//! it too.

use std::ffi::OsString;

use clap::ValueEnum;
use content::messages::Language;

use super::words::help;

/// A language as it is written on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Tongue {
    #[value(help = help().value.language_ja)]
    Ja,
    #[value(help = help().value.language_en)]
    En,
}

/// The language asked for by `--language`, or else that of the environment; English where it is another one.
pub(crate) fn chosen(arguments: &[OsString]) -> Language {
    asked_for(arguments)
        .or_else(of_environment)
        .unwrap_or(Language::En)
}

/// What follows `--language`, where it is a language; nothing after a lone `--` is an option.
fn asked_for(arguments: &[OsString]) -> Option<Language> {
    let mut texts = arguments
        .iter()
        .map(|argument| argument.to_str().unwrap_or_default())
        .take_while(|text| *text != "--");
    while let Some(text) = texts.next() {
        let code = match text.strip_prefix("--language=") {
            Some(code) => Some(code),
            None if text == "--language" => texts.next(),
            None => None,
        };
        match code {
            Some("ja") => return Some(Language::Ja),
            Some("en") => return Some(Language::En),
            _ => {}
        }
    }
    None
}

fn of_environment() -> Option<Language> {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())?;
    Language::from_code(&value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(arguments: &[&str]) -> Option<Language> {
        asked_for(&arguments.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn the_language_is_heard_wherever_it_stands() {
        assert_eq!(asked(&["tsumugi", "--language", "ja"]), Some(Language::Ja));
        assert_eq!(asked(&["run", "--language=en"]), Some(Language::En));
        assert_eq!(asked(&["run", "--language"]), None);
        assert_eq!(
            asked(&["run", "--language=fr", "--", "--language=ja"]),
            None
        );
        assert_eq!(asked(&["run", "-"]), None);
    }
}
