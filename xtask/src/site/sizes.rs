//! What the finished site weighs, and the budget it must keep.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::files;

/// What may be loaded before the first page is drawn, in bytes after brotli.
const APPLICATION_BUDGET: usize = 250_000;
/// What the parts loaded when they are needed may weigh together, in bytes after brotli.
const PARTS_BUDGET: usize = 650_000;
/// What the worker may weigh, in bytes after brotli.
const WORKER_BUDGET: usize = 120_000;

/// A group of WebAssembly files that has a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Application,
    Parts,
    Worker,
}

impl Group {
    const ALL: [(Self, &str, usize); 3] = [
        (Self::Application, "application", APPLICATION_BUDGET),
        (Self::Parts, "parts of the application", PARTS_BUDGET),
        (Self::Worker, "worker", WORKER_BUDGET),
    ];

    /// The group of a file; `None` for what isn't WebAssembly.
    fn of(name: &str) -> Option<Self> {
        if !name.ends_with(".wasm") {
            None
        } else if name.starts_with("worker/") {
            Some(Self::Worker)
        } else if name.ends_with("_bg.wasm") {
            Some(Self::Application)
        } else {
            Some(Self::Parts)
        }
    }
}

const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;
const BROTLI_BUFFER: usize = 1 << 16;

/// The sizes of the site's files.
pub(crate) struct Sizes {
    program: Vec<Size>,
    course: Size,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Size {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Weighs every file of `site`; those of the course together.
///
/// # Errors
/// When a file can't be read.
pub(crate) fn measure(site: &Path) -> Result<Sizes> {
    let mut sizes = Sizes {
        program: Vec::new(),
        course: Size {
            name: "content/ (together)".into(),
            ..Size::default()
        },
    };
    for name in files::below(site)? {
        let content = fs::read(site.join(&name))?;
        if name.starts_with("content/") {
            sizes.course.raw += content.len();
            // The best quality on every figure and lesson would take long and decide nothing.
            sizes.course.gzip += gzip(&content)?;
            sizes.course.brotli += brotli(&content, 5)?;
        } else {
            let (gzip, brotli) = (gzip(&content)?, brotli(&content, BROTLI_QUALITY)?);
            sizes.program.push(Size {
                name,
                raw: content.len(),
                gzip,
                brotli,
            });
        }
    }
    sizes
        .program
        .sort_by_key(|size| std::cmp::Reverse(size.brotli));
    Ok(sizes)
}

fn gzip(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

fn brotli(content: &[u8], quality: u32) -> Result<usize> {
    let mut encoder =
        brotli::CompressorWriter::new(Vec::new(), BROTLI_BUFFER, quality, BROTLI_WINDOW);
    encoder.write_all(content)?;
    encoder.flush()?;
    Ok(encoder.into_inner().len())
}

impl Sizes {
    /// The table of sizes.
    pub(crate) fn table(&self) -> String {
        let mut table = format!(
            "\n{:<44} {:>9} {:>9} {:>9}\n",
            "bytes", "raw", "gzip", "brotli"
        );
        let mut together = Size {
            name: "together".into(),
            ..Size::default()
        };
        for size in self.program.iter().chain([&self.course]) {
            together.raw += size.raw;
            together.gzip += size.gzip;
            together.brotli += size.brotli;
            line(&mut table, size);
        }
        line(&mut table, &together);
        table
    }

    /// What the worker weighs, in bytes after brotli.
    pub(crate) fn worker(&self) -> usize {
        self.weight(Group::Worker)
    }

    fn weight(&self, group: Group) -> usize {
        let files = self.program.iter();
        let of_group = files.filter(|size| Group::of(&size.name) == Some(group));
        of_group.map(|size| size.brotli).sum()
    }

    /// Holds the sizes against the budget.
    ///
    /// # Errors
    /// Names each group over its budget, or one that has no file.
    pub(crate) fn within_budget(&self) -> Result<()> {
        let mut over = Vec::new();
        for (group, what, budget) in Group::ALL {
            let weight = self.weight(group);
            if weight == 0 {
                over.push(format!("there is no WebAssembly file of the {what}"));
            } else if weight > budget {
                over.push(format!(
                    "the {what} weighs {weight} bytes after brotli and may weigh {budget}"
                ));
            }
        }
        if over.is_empty() {
            Ok(())
        } else {
            bail!(over.join("; "))
        }
    }
}

fn line(table: &mut String, size: &Size) {
    // Writing into a string can't fail.
    let _written = writeln!(
        table,
        "{:<44} {:>9} {:>9} {:>9}",
        size.name, size.raw, size.gzip, size.brotli
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(application: usize, parts: usize, worker: usize) -> Sizes {
        let size = |name: &str, brotli| Size {
            name: name.into(),
            raw: brotli * 3,
            gzip: brotli * 2,
            brotli,
        };
        Sizes {
            program: vec![
                size("app/1/a_bg.wasm", application),
                size("app/1/chunk_4.wasm", parts / 2),
                size("app/1/split_a.wasm", parts - parts / 2),
                size("worker/1/w_bg.wasm", worker),
            ],
            course: size("content/", 10),
        }
    }

    #[test]
    fn each_group_is_held_against_its_own_budget() {
        let full = sizes(APPLICATION_BUDGET, PARTS_BUDGET, WORKER_BUDGET);
        assert!(full.within_budget().is_ok());
        let over = sizes(APPLICATION_BUDGET + 1, PARTS_BUDGET + 1, WORKER_BUDGET + 1);
        let said = over.within_budget().map_err(|error| error.to_string());
        assert!(said.is_err_and(|said| Group::ALL.iter().all(|(_, what, _)| said.contains(what))));
    }

    #[test]
    fn a_missing_file_is_not_a_light_file() {
        let mut sizes = sizes(1, 2, 1);
        sizes.program.pop();
        assert!(sizes.within_budget().is_err());
    }

    #[test]
    fn the_table_adds_up() {
        assert!(
            sizes(100, 0, 20)
                .table()
                .lines()
                .last()
                .is_some_and(|last| last.ends_with("130"))
        );
    }

    #[test]
    fn compression_makes_repetition_small() -> Result<()> {
        let content = vec![b'a'; 100_000];
        assert!(gzip(&content)? < 1_000 && brotli(&content, BROTLI_QUALITY)? < 100);
        Ok(())
    }
}
