//! The `tsumugi` command; what it does is in the library beside it.

fn main() -> std::process::ExitCode {
    tsumugi_cli::main()
}
