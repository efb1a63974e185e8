//! Strings about what is kept on the device, and what stands in its way.

use super::notice::Notice;

/// Strings about what is kept on the device, and what stands in its way.
#[derive(Clone, Copy, Debug)]
pub struct StorageMessages {
    /// Button: try to write again.
    pub retry: &'static str,
    /// Button: save what is on screen as a file.
    pub save_as_file: &'static str,
    /// Button: take over what another tab has saved.
    pub take_theirs: &'static str,
    /// Button: save a stored text nobody could read as a file.
    pub export_unreadable: &'static str,
    /// Title of the page that takes the place of a failed application.
    pub application_failed_title: &'static str,
    /// The application failed.
    pub application_failed: fn() -> Notice,
    /// Button: save everything kept on this device as a file.
    pub save_everything: &'static str,
    /// Button: load the page anew.
    pub reload: &'static str,
    /// The file with everything could not be made.
    pub nothing_saved: &'static str,
    /// No room is left.
    pub full: fn() -> Notice,
    /// Another tab with an earlier version of the site holds the storage.
    pub blocked: fn() -> Notice,
    /// The browser keeps nothing, as in some private windows.
    pub unavailable: fn() -> Notice,
    /// The storage was made by a later version of the site.
    pub newer: fn() -> Notice,
    /// Another tab saved the same thing first.
    pub conflict: fn() -> Notice,
    /// A stored document can't be read.
    pub damaged: fn() -> Notice,
    /// The browser gave a reason of its own.
    pub failed: fn() -> Notice,
    /// What to do on a page without a button that makes a file.
    pub by_hand: &'static str,
    /// The same where the browser keeps nothing.
    pub unavailable_by_hand: &'static str,
}

/// Japanese.
pub const JA: StorageMessages = StorageMessages {
    retry: "もう一度保存する",
    save_as_file: "今の内容をファイルに保存する",
    take_theirs: "もう一方のタブの内容を読み込む",
    export_unreadable: "読めなかった記録をファイルに保存する",
    application_failed_title: "つむぐが止まりました",
    application_failed: || {
        Notice::new(
            "サイトの不具合により、画面の動作が止まりました。",
            "これまでに保存した内容は、この端末に残っています。",
            "ページを再読み込みすると続きから始められます。心配なときは、先に記録をファイルに保存してください。",
        )
    },
    save_everything: "記録をすべてファイルに保存する",
    reload: "再読み込みする",
    nothing_saved: "記録をファイルにできませんでした。先にページを再読み込みしてください。保存済みの内容は残っています。",
    full: || {
        Notice::new(
            "端末の保存場所がいっぱいで、最後の変更を保存できませんでした。",
            "画面の内容と、これまでに保存した内容は失われていません。",
            "「今の内容をファイルに保存する」で手元に残し、ブラウザーの不要なデータを減らしてから、もう一度保存してください。",
        )
    },
    blocked: || {
        Notice::new(
            "古い版のつむぐを開いたままのタブがあるため、保存場所を使えません。",
            "これまでに保存した内容はそのままです。",
            "つむぐを開いているほかのタブを閉じて、このページを再読み込みしてください。",
        )
    },
    unavailable: || {
        Notice::new(
            "このブラウザーは、今の設定では記録を残せません（プライベートウィンドウなど）。",
            "このタブを開いている間は、そのまま続けられます。",
            "閉じる前に「今の内容をファイルに保存する」で手元に残すか、通常のウィンドウで開き直してください。",
        )
    },
    newer: || {
        Notice::new(
            "この端末の記録は、新しい版のつむぐで保存されています。",
            "記録には手をつけていません。この版では上書きもしません。",
            "ページを再読み込みして新しい版で開いてください。続けて作業する場合は、閉じる前に内容をファイルに保存してください。",
        )
    },
    conflict: || {
        Notice::new(
            "別のタブで、同じ内容が先に保存されました。",
            "別のタブの内容は上書きしていません。この画面の内容もまだ残っています。",
            "この画面の内容が必要ならファイルに保存し、そのあと「もう一方のタブの内容を読み込む」を選んでください。",
        )
    },
    damaged: || {
        Notice::new(
            "保存されていた記録の一部を読み取れませんでした。",
            "読めなかった記録は、消さずに取っておいてあります。ほかの記録はそのままです。",
            "「読めなかった記録をファイルに保存する」で手元に残してください。この画面は新しい内容から始められます。",
        )
    },
    failed: || {
        Notice::new(
            "ブラウザーの都合で、最後の変更を保存できませんでした。",
            "画面の内容と、これまでに保存した内容は失われていません。",
            "「もう一度保存する」を選んでください。うまくいかないときは、内容をファイルに保存してから再読み込みしてください。",
        )
    },
    by_hand: "ここに書いたことが必要なら、ほかへ写してから、ページを再読み込みしてください。",
    unavailable_by_hand: "閉じる前に、書いたことをほかへ写すか、通常のウィンドウで開き直してください。",
};

/// English.
pub const EN: StorageMessages = StorageMessages {
    retry: "Save again",
    save_as_file: "Save what is here as a file",
    take_theirs: "Load what the other tab saved",
    export_unreadable: "Save the unreadable record as a file",
    application_failed_title: "Tsumugi has stopped",
    application_failed: || {
        Notice::new(
            "A fault in the site has stopped this page.",
            "What was saved before is still on this device.",
            "Reload the page to go on where you were. If you want to be sure, save everything as a file first.",
        )
    },
    save_everything: "Save everything as a file",
    reload: "Reload",
    nothing_saved: "The file could not be made. Reload the page first; what was saved before is still there.",
    full: || {
        Notice::new(
            "There is no room left on this device, so the last change wasn't saved.",
            "What is on screen and what was saved before are not lost.",
            "Use “Save what is here as a file”, remove data the browser no longer needs, then save again.",
        )
    },
    blocked: || {
        Notice::new(
            "A tab with an earlier version of Tsumugi is still open, so the storage can't be used.",
            "What was saved before is unchanged.",
            "Close the other tabs with Tsumugi and reload this page.",
        )
    },
    unavailable: || {
        Notice::new(
            "With its present settings this browser keeps nothing (a private window, for example).",
            "You can go on as long as this tab is open.",
            "Use “Save what is here as a file” before you close it, or open the site in an ordinary window.",
        )
    },
    newer: || {
        Notice::new(
            "The record on this device was saved by a newer version of Tsumugi.",
            "It has not been touched, and this version will not write over it.",
            "Reload the page to get the newer version. If you go on here, save your work as a file before you close the tab.",
        )
    },
    conflict: || {
        Notice::new(
            "Another tab saved the same work first.",
            "Its version was not overwritten, and what is on this screen is still here.",
            "If you need what is here, save it as a file; then choose “Load what the other tab saved”.",
        )
    },
    damaged: || {
        Notice::new(
            "Part of the saved record could not be read.",
            "The unreadable part has been kept, not deleted. Everything else is unchanged.",
            "Choose “Save the unreadable record as a file”. You can begin afresh on this screen.",
        )
    },
    failed: || {
        Notice::new(
            "The browser could not save the last change.",
            "What is on screen and what was saved before are not lost.",
            "Choose “Save again”. If that doesn't help, save your work as a file and reload the page.",
        )
    },
    by_hand: "If you need what you wrote here, copy it to another place; then reload the page.",
    unavailable_by_hand: "Copy what you wrote to another place before you close the tab, or open the site in an ordinary window.",
};
