//! The browsers the site is tested in, and fonts to show it with.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::{debian, node, on_path};

const CHROMIUM: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];
const PACKAGES: [&str; 5] = ["chromium", "firefox-esr", "fonts-noto-cjk", "nodejs", "npm"];

/// The browsers, both present.
pub(crate) struct Browsers {
    /// Chromium or a browser made from it.
    pub(crate) chromium: PathBuf,
    /// Firefox.
    pub(crate) firefox: PathBuf,
}

impl Browsers {
    /// Finds the browsers and a Node that can drive them, or installs them where this account may.
    ///
    /// # Errors
    /// One sentence that says what to install, where this account may not or Debian's Node is too old.
    pub(crate) fn ensure() -> Result<Self> {
        let browsers = Self::found_or_installed()?;
        node::drives_browsers()?;
        Ok(browsers)
    }

    fn found_or_installed() -> Result<Self> {
        if let Some(found) = Self::found() {
            return Ok(found);
        }
        if !debian::can_install() {
            bail!(
                "The browser tests need Chromium, Firefox, Japanese fonts and Node: on Debian or Ubuntu, install them with `sudo apt-get install {}`.",
                missing().collect::<Vec<_>>().join(" ")
            );
        }
        debian::install("A browser, its fonts or Node", "two minutes", missing())?;
        match Self::found() {
            Some(found) => Ok(found),
            None => bail!("Chromium, Firefox or Node still can't be found after installing them."),
        }
    }

    fn found() -> Option<Self> {
        on_path(&["node"])?;
        on_path(&["npm"])?;
        Some(Self {
            chromium: on_path(&CHROMIUM)?,
            firefox: on_path(&FIREFOX)?,
        })
    }
}

/// The packages for what can't be found: a Node that is there already may come from elsewhere.
fn missing() -> impl Iterator<Item = &'static str> {
    PACKAGES.into_iter().filter(|package| match *package {
        "chromium" => on_path(&CHROMIUM).is_none(),
        "firefox-esr" => on_path(&FIREFOX).is_none(),
        "nodejs" => on_path(&["node"]).is_none(),
        "npm" => on_path(&["npm"]).is_none(),
        _ => true,
    })
}
