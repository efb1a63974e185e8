//! Strings of waiting, empty, failed and offline states.

use super::notice::Notice;

/// Strings of waiting, empty, failed and offline states.
#[derive(Clone, Copy, Debug)]
pub struct StatesMessages {
    /// Something is being fetched.
    pub loading: &'static str,
    /// Tries the same again.
    pub again: &'static str,
    /// Leads home.
    pub to_home: &'static str,
    /// Heading of the page for addresses nothing lives at.
    pub not_found_title: &'static str,
    /// What is safe and what to do there.
    pub not_found: &'static str,
    /// The address names no session of the course.
    pub no_session: fn(session: u8) -> Notice,
    /// The address names no lesson of the course.
    pub no_lesson: fn(lesson: &str) -> Notice,
    /// The address names no step of the studio.
    pub no_step: fn(step: &str) -> Notice,
    /// The address names no case.
    pub no_case: fn(case: &str) -> Notice,
    /// A file of the course could not be fetched for want of a connection.
    pub no_connection: fn(file: &str) -> Notice,
    /// The server has no such file of the course.
    pub missing_file: fn(file: &str) -> Notice,
    /// A part of the program could not be loaded.
    pub missing_part: fn() -> Notice,
    /// A file of the course could not be read.
    pub unreadable_file: fn(file: &str) -> Notice,
}

/// Japanese.
pub const JA: StatesMessages = StatesMessages {
    loading: "読み込んでいます",
    again: "もう一度試す",
    to_home: "コースの最初へ",
    not_found_title: "このページは見つかりません",
    not_found: "アドレスが変わったか、打ちまちがいかもしれません。保存した記録は無事です。下の行き先からお進みください。",
    no_session: |session| {
        Notice::new(
            format!("第{session}回は、このコースにありません。"),
            "保存した記録は無事です。",
            "コースは第1回から第8回までです。コースの最初からお選びください。",
        )
    },
    no_lesson: |lesson| {
        Notice::new(
            format!("「{lesson}」という読みものは、このコースにありません。"),
            "保存した記録は無事です。",
            "アドレスが古いか、打ちまちがいかもしれません。コースの最初からお選びください。",
        )
    },
    no_step: |step| {
        Notice::new(
            format!("スタジオに「{step}」というステップはありません。"),
            "この事例の記録は無事です。",
            "最初のステップからお進みください。",
        )
    },
    no_case: |case| {
        Notice::new(
            format!("「{case}」という事例は、このサイトにありません。"),
            "保存した記録は無事です。",
            "課題のファイルを受け取っているときは、そのファイルを設定のページから読み込んでください。",
        )
    },
    no_connection: |file| {
        Notice::new(
            format!("通信がつながらず、教材（{file}）を読み込めませんでした。"),
            "保存した記録は無事です。",
            "つながるところで、もう一度お試しください。",
        )
    },
    missing_file: |file| {
        Notice::new(
            format!("教材（{file}）が、置き場所にありません。"),
            "保存した記録は無事です。",
            "サイトの設置者に、このファイルの名前をお伝えください。",
        )
    },
    missing_part: || {
        Notice::new(
            "画面のプログラムの一部を読み込めませんでした。",
            "保存した記録は無事です。",
            "通信を確かめて、もう一度試してください。それでも同じなら、ページを読み込み直してください。",
        )
    },
    unreadable_file: |file| {
        Notice::new(
            format!("教材（{file}）の中身を読み取れませんでした。"),
            "保存した記録は無事です。",
            "サイトの設置者に、このファイルの名前をお伝えください。",
        )
    },
};

/// English.
pub const EN: StatesMessages = StatesMessages {
    loading: "Loading",
    again: "Try again",
    to_home: "To the start of the course",
    not_found_title: "There is no such page",
    not_found: "The address may have changed or contain a slip. Your saved work is safe. Choose where to go below.",
    no_session: |session| {
        Notice::new(
            format!("This course has no session {session}."),
            "Your saved work is safe.",
            "The course has sessions 1 to 8. Please choose one from its start.",
        )
    },
    no_lesson: |lesson| {
        Notice::new(
            format!("This course has no lesson called “{lesson}”."),
            "Your saved work is safe.",
            "The address may be old or contain a slip. Please choose a lesson from the start of the course.",
        )
    },
    no_step: |step| {
        Notice::new(
            format!("The studio has no step called “{step}”."),
            "Your work on this case is safe.",
            "Please go on from the first step.",
        )
    },
    no_case: |case| {
        Notice::new(
            format!("This site has no case called “{case}”."),
            "Your saved work is safe.",
            "If you were given an assignment as a file, please import it on the settings page.",
        )
    },
    no_connection: |file| {
        Notice::new(
            format!(
                "There is no connection, so a part of the course ({file}) could not be loaded."
            ),
            "Your saved work is safe.",
            "Please try again where there is a connection.",
        )
    },
    missing_file: |file| {
        Notice::new(
            format!("A part of the course ({file}) is not where it should be."),
            "Your saved work is safe.",
            "Please tell whoever hosts this site the name of the file.",
        )
    },
    missing_part: || {
        Notice::new(
            "A part of the program could not be loaded.",
            "Your saved work is safe.",
            "Check the connection and try again. If it stays like this, load the page again.",
        )
    },
    unreadable_file: |file| {
        Notice::new(
            format!("A part of the course ({file}) could not be read."),
            "Your saved work is safe.",
            "Please tell whoever hosts this site the name of the file.",
        )
    },
};
