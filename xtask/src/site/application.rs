//! The application: cut into the part that starts and the parts loaded when they are needed, in a folder named by the
//! hash of them all, since they refer to each other.
//!
//! Trunk compiles the program; what it makes of it in one piece is left aside.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use super::{files, optimise, page};
use crate::process;
use crate::tools::{Tools, WASM};
use crate::workspace;

const PROGRAM: &str = "tsumugi-course";
const LINK: &str = "parts.js";

/// Puts the application's files into `site`, and their addresses into the page in place of Trunk's.
///
/// # Errors
/// When the program can't be cut, or a file can't be read or written.
pub(super) fn put(site: &Path, page: &str, profile: &str, tools: &Tools) -> Result<String> {
    let folder = workspace::root().join("target/site/application");
    files::empty(&folder)?;
    let main = cut(&compiled(profile), &folder)?;
    bind(&main, &folder, tools)?;
    fs::remove_file(&main)?;
    let names = files::below(&folder)?;
    let mut contents = Vec::new();
    for name in &names {
        contents.push(fs::read(folder.join(name))?);
    }
    let address = format!("app/{}", files::hash(contents.iter().map(Vec::as_slice)));
    for name in &names {
        let target = site.join(&address).join(name);
        files::copy(&folder.join(name), &target)?;
        if name.ends_with(".wasm") {
            optimise::wasm(tools, &target, optimise::For::Size)?;
        }
    }
    addressed(page, &address)
}

/// The program as the compiler left it.
fn compiled(profile: &str) -> PathBuf {
    workspace::target()
        .join(WASM)
        .join(profile)
        .join(format!("{PROGRAM}.wasm"))
}

/// Cuts `program` at its seams into `folder`, and says where the part is that starts.
fn cut(program: &Path, folder: &Path) -> Result<PathBuf> {
    let bytes = fs::read(program).with_context(|| format!("reading {}", program.display()))?;
    let main = folder.join(format!("{PROGRAM}.wasm"));
    let main_module = format!("./{PROGRAM}.js");
    let link = format!("./{LINK}");
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = &main_module;
    options.link_name = &link;
    let parts = transform(options).map_err(|report| anyhow!("cutting the program: {report:?}"))?;
    ensure!(
        !parts.split_modules.is_empty(),
        "the program has no seam to cut it at"
    );
    let script = folder.join(LINK);
    let code = fs::read_to_string(&script)?;
    fs::write(&script, for_any_server(&code)?)?;
    Ok(main)
}

/// The script that loads parts, for servers that don't know WebAssembly's media type: such an answer can't be compiled
/// as it arrives, but it can be once it is here.
fn for_any_server(code: &str) -> Result<String> {
    let streaming = "WebAssembly.instantiateStreaming(src, imports)";
    let whole = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";
    ensure!(
        code.contains(streaming),
        "the script that loads parts no longer says `{streaming}`"
    );
    Ok(code.replace(streaming, whole))
}

fn bind(main: &Path, folder: &Path, tools: &Tools) -> Result<()> {
    let mut bindgen = tools.command("wasm-bindgen")?;
    // The parts share the function table with the one that starts, and find it under the linker's name.
    bindgen.args(["--target", "web", "--keep-lld-exports"]);
    bindgen.args(["--no-typescript", "--out-dir"]);
    process::run(bindgen.arg(folder).arg(main))
}

/// The page with the application's addresses in place of those of Trunk's parts.
fn addressed(page: &str, folder: &str) -> Result<String> {
    let mut page = page.to_owned();
    for (attribute, suffix, name) in [
        ("data-js", ".js", format!("{PROGRAM}.js")),
        ("data-wasm", ".wasm", format!("{PROGRAM}_bg.wasm")),
    ] {
        let trunks = page::attribute(&page, attribute, suffix)
            .with_context(|| format!("Trunk's page has no {attribute} that ends in {suffix}"))?
            .to_owned();
        page = page.replace(&trunks, &format!("./{folder}/{name}"));
    }
    // The program's script imports the one that loads parts: both are fetched at once.
    let preload = |name: &str| format!("<link rel=\"modulepreload\" href=\"./{folder}/{name}\">");
    let program = preload(&format!("{PROGRAM}.js"));
    page::with(&page, &program, &(program.clone() + &preload(LINK)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunks_addresses_give_way_to_the_folders() -> Result<()> {
        let page = r#"<link rel="modulepreload" href="./a-1.js"><link href="./a-1_bg.wasm"><script data-js="./a-1.js" data-wasm="./a-1_bg.wasm"></script>"#;
        assert_eq!(
            addressed(page, "app/7f")?,
            r#"<link rel="modulepreload" href="./app/7f/tsumugi-course.js"><link rel="modulepreload" href="./app/7f/parts.js"><link href="./app/7f/tsumugi-course_bg.wasm"><script data-js="./app/7f/tsumugi-course.js" data-wasm="./app/7f/tsumugi-course_bg.wasm"></script>"#
        );
        assert!(addressed("<script></script>", "app/7f").is_err());
        Ok(())
    }

    #[test]
    fn a_loader_that_reads_differently_is_noticed() {
        assert!(for_any_server("WebAssembly.compile(src)").is_err());
    }
}
