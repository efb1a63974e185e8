//! The developer commands: `cargo xtask serve | test | build | check | bench | digests | fuzz | schemas | odd`.
//!
//! Each command installs what it needs into a cache of its own and never has to be started twice.

mod bench;
mod browser_tests;
mod build;
mod check;
mod digests;
mod fuzz;
mod odd;
mod peers;
mod process;
mod schemas;
mod serve;
mod server;
mod site;
mod stages;
mod test;
mod tidy;
mod tools;
mod watch;
mod workspace;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <command>

  serve    build the site, serve it on this machine and build again on every change
  test     everything that must hold: checks, tests, the site, its size, the site in real browsers
  build    build the site into dist/ and print its sizes
  check    format, tidiness, the course's files, schemas, the model's description, lints, documentation
  bench    speed, memory and waits beside their bars, native and in Chromium, beside NumPy and Mesa;
           with --write, the figures go into docs/performance.md
  digests  the same runs in every build: do they come to the same bits?
  fuzz     bytes made up for every reader, and plans for the engine:
           [TARGET…] [--seconds N] [--seed N], 300 s each and a new seed if not said
  schemas  write the JSON Schemas of the course's files anew
  odd      write the description of the model anew, with its tables and figures
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    process::end_children_on_interrupt();
    let done = match words.as_slice() {
        ["serve"] => serve::command(),
        ["test"] => test::command(),
        ["build"] => build::command(),
        ["bench"] => bench::command(bench::Figures::Shown),
        ["bench", "--write"] => bench::command(bench::Figures::Written),
        ["digests"] => digests::check(),
        ["fuzz", asked @ ..] => fuzz::command(asked),
        ["check"] => check::command(),
        ["schemas"] => schemas::write(),
        ["odd"] => odd::write(),
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
