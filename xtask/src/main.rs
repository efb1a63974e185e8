//! The developer commands: `cargo xtask serve | test | build | check | bench | tidy`.
//!
//! Each command installs what it needs into a cache of its own and never has to be started twice.

mod build;
mod process;
mod site;
mod stages;
mod tools;
mod workspace;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <command>

  serve    build the site, serve it on this machine and build again on every change
  build    build the site into dist/ and print its sizes
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    process::end_children_on_interrupt();
    let done = match words.as_slice() {
        ["build"] => build::command(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(anyhow::anyhow!(
            "There is no command `{}`.\n\n{USAGE}",
            words.join(" ")
        )),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure:#}");
            ExitCode::FAILURE
        }
    }
}
