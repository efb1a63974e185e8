//! The drawn signs of the site, one line weight, always beside a word or with a label on their control.

use yew::prelude::*;

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident => [$($path:literal),+ $(,)?],)+) => {
        /// A drawn sign.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum IconName {
            $($(#[$doc])* $name,)+
        }

        impl IconName {
            /// The strokes on a field of 24 × 24.
            const fn strokes(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => &[$($path),+],)+
                }
            }
        }
    };
}

icons! {
    /// Attention: something to look at.
    Alert => ["M12 4 2.8 19.5h18.4z", "M12 10v4.5M12 17.2v.1"],
    /// Onward.
    Arrow => ["M5 12h14m-5-5 5 5-5 5"],
    /// Back.
    Back => ["M19 12H5m5-5-5 5 5 5"],
    /// Something to read.
    Book => ["M4 5.5C7 4.5 10 5 12 6.5c2-1.5 5-2 8-1v13c-3-1-6-.5-8 1-2-1.5-5-2-8-1z", "M12 6.5v13"],
    /// Done, or as it should be.
    Check => ["m5 12.5 4.5 4.5L19 7.5"],
    /// Time; something older.
    Clock => ["M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0", "M12 7.5V12l3.2 2"],
    /// Close, take away.
    Close => ["m6.5 6.5 11 11m0-11-11 11"],
    /// Down to a file.
    Download => ["M12 4v11m-4-4 4 4 4-4M5 20h14"],
    /// A file.
    File => ["M6 3.5h8l4 4v13H6z", "M14 3.5v4h4M9 12.5h6M9 16h6"],
    /// An assignment, a start.
    Flag => ["M6 21V4h11l-2.5 4L17 12H6"],
    /// Settings.
    Gear => [
        "M4 7h9m4 0h3M4 17h3m4 0h9",
        "M13 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
        "M7 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
    ],
    /// To know.
    Info => ["M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0", "M12 11v5.5M12 7.6v.1"],
    /// A timeline in lanes.
    Lanes => ["M4 6h9M8 12h12M4 18h7"],
    /// Carried over, tied together.
    Link => [
        "M10 14a4 4 0 0 0 6 .3l3-3a4.2 4.2 0 0 0-6-6l-1.4 1.4",
        "M14 10a4 4 0 0 0-6-.3l-3 3a4.2 4.2 0 0 0 6 6l1.4-1.4",
    ],
    /// The menu of the site.
    Menu => ["M4 7h16M4 12h16M4 17h16"],
    /// Less.
    Minus => ["M6 12h12"],
    /// A note, a sheet.
    Note => ["M5 4h14v11l-5 5H5z", "M14 20v-5h5M8.5 9h7M8.5 12.5h4"],
    /// Without a connection.
    Offline => ["M4 4l16 16", "M8.5 13.5a5 5 0 0 1 3-1.5M5 10a10 10 0 0 1 4-2.4M13 7.1A10 10 0 0 1 19 10M15 13.2l.5.4", "M12 18v.1"],
    /// To write, to reflect.
    Pen => ["m5 19 1-4.5L16.5 4 20 7.5 9.5 18z"],
    /// A person.
    Person => ["M8.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0", "M5 20c.6-4.2 3.2-6.5 7-6.5s6.4 2.3 7 6.5"],
    /// Start, replay.
    Play => ["M8 5.5v13l10.5-6.5z"],
    /// More.
    Plus => ["M12 6v12M6 12h12"],
    /// Paper.
    Print => ["M7 8V4h10v4M7 17H4v-7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v7h-3", "M7 14h10v6H7z"],
    /// A question.
    Quiz => ["M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0", "M9.5 9.6A2.6 2.6 0 0 1 14.6 10c0 1.8-2.6 2-2.6 3.8M12 16.9v.1"],
    /// Do again.
    Redo => ["m16 5 4 4-4 4", "M20 9H10a5.5 5.5 0 0 0 0 11h5"],
    /// Agreed, verified.
    Seal => ["M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0", "m8.5 12.3 2.4 2.4 4.6-5"],
    /// To look for.
    Search => ["M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0-12 0", "m15 15 5 5"],
    /// Stopped, refused, wrong.
    Stop => ["M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0", "m8.5 8.5 7 7m0-7-7 7"],
    /// A table.
    Table => ["M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9"],
    /// A small simulation to try.
    Try => ["M4 18c3 0 3-11 6.5-11S14 15 20 6", "M8.8 7a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0"],
    /// Take back.
    Undo => ["M8 5 4 9l4 4", "M4 9h10a5.5 5.5 0 0 1 0 11H9"],
    /// Further down a list.
    Down => ["M12 5v14m-5-5 5 5 5-5"],
    /// Further up a list.
    Up => ["M12 19V5m-5 5 5-5 5 5"],
    /// Up from a file.
    Upload => ["M12 15V4m-4 4 4-4 4 4M5 20h14"],
    /// A workplace.
    Workplace => ["M4.5 20V9.5L12 5l7.500 4.5V20z", "M9.5 20v-5.500h5V20M4 20h16"],
    /// Contact with others, the first axis.
    Interpersonal => [
        "M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
        "M14.6 9a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0",
        "M2.5 19c.5-4 2.6-6 5.5-6s5 2 5.5 6M15 14c3-.6 5.7 1 6.5 5",
    ],
    /// Steadiness of mood, the second axis.
    Mental => ["M12 20C5 15.5 3.5 12 3.5 9A4.3 4.3 0 0 1 12 7.5 4.3 4.3 0 0 1 20.5 9c0 3-1.5 6.5-8.5 11z"],
    /// Pressure of time and pace, the third axis.
    Stress => ["M4 17a8.5 8.5 0 1 1 16 0", "m12 15 4-5", "M10.7 15.5a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0"],
    /// Steps, judgement, memory, the fourth axis.
    Thinking => ["M9 17.5c0-3-3-4-3-8a6 6 0 0 1 12 0c0 4-3 5-3 8z", "M9.5 21h5"],
    /// Hours, commute, home, the fifth axis.
    Environment => ["M4 11.5 12 5l8 6.5M6.5 10v9.5h11V10", "M10.5 19.5v-5h3v5"],
}

/// Props of [`Icon`].
#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// Which sign.
    pub name: IconName,
}

/// A sign at the size of the text beside it. Hidden from screen readers: the word beside it speaks.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    html! {
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            { for props.name.strokes().iter().map(|stroke| html! { <path d={*stroke} /> }) }
        </svg>
    }
}
