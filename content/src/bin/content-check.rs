//! `content-check [FOLDER] [--language ja|en]`: checks the course in a folder and prints every problem.
//!
//! The exit code is 0 without problems, 1 with some, 2 if the folder can't be read.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use tsumugi_content::check;
use tsumugi_content::course::read_folder;
use tsumugi_content::messages::Language;

fn main() -> ExitCode {
    let mut folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut language = Language::En;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--language" {
            language = arguments
                .next()
                .and_then(|code| Language::from_code(&code))
                .unwrap_or_default();
        } else {
            folder = PathBuf::from(argument);
        }
    }
    let files = match read_folder(&folder) {
        Ok(files) => files,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{}: {error}", folder.display());
            return ExitCode::from(2);
        }
    };
    let (course, problems) = check::course(&files);
    let _ = write!(std::io::stdout(), "{}", check::print(&problems, language));
    let _ = writeln!(
        std::io::stderr(),
        "content: {} lessons, {} cases, {} terms, {} sources; problems: {}",
        course.lessons.len(),
        course.cases.len(),
        course.glossary.terms.len(),
        course.sources.sources.len(),
        problems.len()
    );
    ExitCode::from(u8::from(!problems.is_empty()))
}
