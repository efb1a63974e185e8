//! Strings of waiting, empty, failed and offline states, and of the page that stands in when the site has failed.

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
    /// Leads to the first step of the case at hand.
    pub to_first_step: &'static str,
    /// A file of the course could not be fetched for want of a connection.
    pub no_connection: fn(file: &str) -> Notice,
    /// The server has no such file of the course.
    pub missing_file: fn(file: &str) -> Notice,
    /// A file of the course could not be read.
    pub unreadable_file: fn(file: &str) -> Notice,
    /// The page that stands in when the site has failed.
    pub failed: FailedMessages,
}

/// Strings of the page that stands in when the site has failed.
#[derive(Clone, Copy, Debug)]
pub struct FailedMessages {
    /// What happened.
    pub title: &'static str,
    /// What is safe.
    pub safe: &'static str,
    /// What to do.
    pub remedy: &'static str,
    /// Loads the page again.
    pub reload: &'static str,
    /// Exports the saved work.
    pub export: &'static str,
    /// Exporting is under way.
    pub exporting: &'static str,
    /// The file has been handed to the browser.
    pub exported: &'static str,
    /// There is nothing saved to export.
    pub nothing_saved: &'static str,
    /// The saved work could not be read.
    pub export_failed: &'static str,
    /// Stands before the technical report.
    pub report: &'static str,
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
            "コースの最初から、読みものをお選びください。",
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
    to_first_step: "最初のステップへ",
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
    unreadable_file: |file| {
        Notice::new(
            format!("教材（{file}）の中身を読み取れませんでした。"),
            "保存した記録は無事です。",
            "サイトの設置者に、このファイルの名前をお伝えください。",
        )
    },
    failed: FailedMessages {
        title: "画面が止まってしまいました",
        safe: "ここまでに保存した記録は、この端末に残っています。",
        remedy: "まず、控えのファイルを書き出しておくと安心です。そのあと、画面を読み込み直してください。",
        reload: "画面を読み込み直す",
        export: "控えのファイルを書き出す",
        exporting: "書き出しています。",
        exported: "控えのファイルを書き出しました。ダウンロードしたファイルをお確かめください。",
        nothing_saved: "この端末には、書き出す記録がまだありません。",
        export_failed: "書き出せませんでした。記録は消えていません。画面を読み込み直してから、設定のページでもう一度お試しください。",
        report: "技術的な報告（設置者へ伝えるとき）",
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
            "Please choose a lesson from the start of the course.",
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
    to_first_step: "To the first step",
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
    unreadable_file: |file| {
        Notice::new(
            format!("A part of the course ({file}) could not be read."),
            "Your saved work is safe.",
            "Please tell whoever hosts this site the name of the file.",
        )
    },
    failed: FailedMessages {
        title: "This page has stopped working",
        safe: "Everything saved so far is still on this device.",
        remedy: "To be on the safe side, export a copy of your work first. Then load the page again.",
        reload: "Load the page again",
        export: "Export a copy of your work",
        exporting: "Exporting.",
        exported: "A copy has been exported. Please check your downloads.",
        nothing_saved: "There is no saved work on this device yet.",
        export_failed: "Exporting failed. Nothing has been deleted. Load the page again and try once more on the settings page.",
        report: "Technical report (for whoever hosts this site)",
    },
};
