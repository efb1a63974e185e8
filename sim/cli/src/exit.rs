//! How the command ends.

use std::process::ExitCode;

/// An exit code. The numbers are part of the interface: scripts rest on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Exit {
    /// Done.
    Done = 0,
    /// Done, and the answer is no: a result differs, a target is missed, a precision is not reached.
    No = 1,
    /// An argument or an input is wrong.
    WrongInput = 2,
    /// A declared limit refuses it, before any work.
    Limit = 3,
    /// Some lines of a file of jobs were refused; the others are done.
    SomeJobs = 4,
    /// The result can't be written, or the program itself failed.
    NotWritten = 5,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
