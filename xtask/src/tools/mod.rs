//! The tools the site is built with: which versions, and how they come into a per-user cache keyed by version.
//!
//! Nothing global is changed but the toolchain's wasm target. The tools are put on the search path of our children only.

mod browsers;
mod cxx;
mod debian;
mod node;
mod python;

pub(crate) use browsers::Browsers;
pub(crate) use cxx::cxx_compiler;
pub(crate) use node::Npm;
pub(crate) use python::Python;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::stages::shown;
use crate::{process, workspace};

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132";

/// The target the site's code is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The tools of a build, all present.
pub(crate) struct Tools {
    folders: Vec<PathBuf>,
    wasm_opt: Option<PathBuf>,
}

impl Tools {
    /// Installs what is missing of the tools that build the site for use.
    ///
    /// # Errors
    /// When a tool is missing and can't be installed; the message says what to do.
    pub(crate) fn ensure() -> Result<Self> {
        let mut tools = Self::for_editing()?;
        tools.wasm_opt = wasm_opt()?;
        if tools.wasm_opt.is_none() {
            println!(
                "Node is not on this machine: the site is built without wasm-opt and comes out somewhat larger."
            );
        }
        Ok(tools)
    }

    /// The tools for building again and again while one works: those that need Rust alone.
    ///
    /// # Errors
    /// As [`Tools::ensure`].
    pub(crate) fn for_editing() -> Result<Self> {
        wasm_target()?;
        let bindgen = workspace::locked_version("wasm-bindgen")?;
        let tools = [
            CargoTool {
                package: "wasm-bindgen-cli",
                binary: "wasm-bindgen",
                version: &bindgen,
                // Its lock file names a withdrawn release, so it is built with the newest fitting packages.
                locked: false,
                usual: "two minutes",
            },
            CargoTool {
                package: "trunk",
                binary: "trunk",
                version: TRUNK,
                locked: true,
                usual: "five minutes",
            },
        ];
        let mut folders = Vec::new();
        for tool in &tools {
            folders.extend(tool.ensure()?);
        }
        Ok(Self {
            folders,
            wasm_opt: None,
        })
    }

    /// `program` with the tools first on its search path.
    pub(crate) fn command(&self, program: &str) -> Result<Command> {
        let mut command = Command::new(program);
        command
            .env("PATH", search_path(self.folders.iter().cloned())?)
            .current_dir(workspace::root());
        Ok(command)
    }

    /// wasm-opt, where Node could bring it.
    pub(crate) fn wasm_opt(&self) -> Option<Command> {
        let program = self.wasm_opt.as_ref()?;
        let mut node = Command::new("node");
        node.arg(program);
        Some(node)
    }
}

/// Our own search path, with `folders` before it.
fn search_path(folders: impl IntoIterator<Item = PathBuf>) -> Result<OsString> {
    let present = env::var_os("PATH").unwrap_or_default();
    let folders = folders.into_iter().chain(env::split_paths(&present));
    env::join_paths(folders).context("a folder of the search path has a separator in its name")
}

/// The cargo that runs us.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(workspace::root());
    cargo
}

/// The per-user cache.
fn cache() -> Result<PathBuf> {
    let own = |folder: PathBuf| folder.join("tsumugi");
    let absolute = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    if let Some(folder) = absolute("XDG_CACHE_HOME").or_else(|| absolute("LOCALAPPDATA")) {
        return Ok(own(folder));
    }
    let home = env::home_dir().context("this account has no home folder to keep tools in")?;
    Ok(own(home.join(".cache")))
}

/// A folder for `tool` at `version` in the cache.
fn folder(tool: &str, version: &str) -> Result<PathBuf> {
    Ok(cache()?.join(format!("{tool}-{version}")))
}

/// Says what is being installed, installs it, and says how long it took.
fn announced(what: &str, usual: &str, install: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("{what} is missing: installing it (usually about {usual}).");
    let start = Instant::now();
    install().with_context(|| format!("installing {what}"))?;
    println!("{what} installed in {}.", shown(start.elapsed()));
    Ok(())
}

/// The first of `names` on the search path.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    let places = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places
        .map(|place| place.with_extension(env::consts::EXE_EXTENSION))
        .find(|place| place.is_file())
}

/// Installs the wasm target where it is missing.
///
/// # Errors
/// When there is no rustup to add it.
pub(crate) fn wasm_target() -> Result<()> {
    let libraries =
        process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if libraries.is_some_and(|folder| Path::new(&folder).exists()) {
        return Ok(());
    }
    if process::output(Command::new("rustup").arg("--version")).is_none() {
        bail!(
            "Rust's {WASM} target is missing and there is no rustup to add it: install the target with the package manager that brought Rust."
        );
    }
    announced(&format!("Rust's {WASM} target"), "ten seconds", || {
        process::run(
            Command::new("rustup")
                .args(["target", "add", WASM])
                .current_dir(workspace::root()),
        )
    })
}

/// A tool built from its crate.
struct CargoTool<'a> {
    package: &'a str,
    binary: &'a str,
    version: &'a str,
    locked: bool,
    usual: &'a str,
}

impl CargoTool<'_> {
    /// The folder its binary is in; none if the right version is on the search path already.
    fn ensure(&self) -> Result<Option<PathBuf>> {
        let said = process::output(Command::new(self.binary).arg("--version"));
        if said
            .as_deref()
            .and_then(|said| said.split_whitespace().nth(1))
            == Some(self.version)
        {
            return Ok(None);
        }
        let root = folder(self.package, self.version)?;
        let binaries = root.join("bin");
        let binary = binaries
            .join(self.binary)
            .with_extension(env::consts::EXE_EXTENSION);
        if !binary.exists() {
            let what = format!("{} {}", self.package, self.version);
            announced(&what, self.usual, || self.install(&root))?;
        }
        Ok(Some(binaries))
    }

    fn install(&self, root: &Path) -> Result<()> {
        fs::create_dir_all(root)?;
        let mut install = cargo();
        // Outside the workspace, so that its settings don't reach the tool.
        install.current_dir(root).env_remove("CARGO_TARGET_DIR");
        // What cargo would advise at the end is not for whoever runs us: the search path of our children is ours to set, and
        // the old packages a tool is made of are its authors' to replace.
        install.env("PATH", search_path([root.join("bin")])?);
        install.env("CARGO_FUTURE_INCOMPAT_REPORT_FREQUENCY", "never");
        install
            .args(["install", "--version", self.version, "--root"])
            .arg(root);
        if self.locked {
            install.arg("--locked");
        }
        process::run(install.arg(self.package))
    }
}

/// wasm-opt of a version that reads what this Rust writes, from npm: Debian's own is too old.
fn wasm_opt() -> Result<Option<PathBuf>> {
    let Some(npm) = Npm::found() else {
        return Ok(None);
    };
    let root = folder("binaryen", BINARYEN)?;
    let package = root.join("node_modules/binaryen");
    if !package.exists() {
        announced(
            &format!("binaryen {BINARYEN} (wasm-opt)"),
            "ten seconds",
            || npm.install_into(&root, &format!("binaryen@{BINARYEN}")),
        )?;
    }
    Ok(Some(package.join("bin/wasm-opt")))
}
