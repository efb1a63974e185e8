//! Strings of the frame round every page: header, footer, notices about the site itself.

/// Strings of the frame round every page.
#[derive(Clone, Copy, Debug)]
pub struct ShellMessages {
    /// The name of the site.
    pub title: &'static str,
    /// The name of a page as it stands in the browser's tab.
    pub page_title: fn(page: &str) -> String,
    /// The link that jumps over the header.
    pub skip: &'static str,
    /// What the links of the header are.
    pub navigation: &'static str,
    /// The link to the home page.
    pub course: &'static str,
    /// The link to the studio.
    pub studio: &'static str,
    /// The link to the glossary.
    pub glossary: &'static str,
    /// The link to the page about the model.
    pub model: &'static str,
    /// The link to the settings.
    pub settings: &'static str,
    /// Opens the menu on narrow screens; also its heading.
    pub menu: &'static str,
    /// Closes a window or a toast.
    pub close: &'static str,
    /// Name of the region that repeats the last action.
    pub last_action: &'static str,
    /// Writing is under way.
    pub saving: &'static str,
    /// Everything is kept, with the time of day.
    pub saved: fn(hour: u8, minute: u8) -> String,
    /// The last change could not be kept.
    pub not_saved: &'static str,
    /// What the footer promises.
    pub promise: &'static str,
    /// What the links of the footer are.
    pub footer_navigation: &'static str,
    /// The link to the sources.
    pub sources: &'static str,
    /// The link to the accessibility statement.
    pub accessibility: &'static str,
    /// Heading of the list of a long page's sections.
    pub contents: &'static str,
    /// Heading of the list of sources on that page.
    pub sources_list: &'static str,
    /// Prints the page.
    pub print: &'static str,
    /// There is no connection: what that means.
    pub offline_title: &'static str,
    /// What still works and what to do.
    pub offline: &'static str,
    /// A newer version of the site is ready.
    pub update_title: &'static str,
    /// What is safe when it is taken.
    pub update: &'static str,
    /// Takes the newer version.
    pub update_now: &'static str,
    /// Keeps the version at hand for now.
    pub update_later: &'static str,
    /// Read out when another page has opened.
    pub opened: fn(page: &str) -> String,
}

/// Japanese.
pub const JA: ShellMessages = ShellMessages {
    title: "つむぐ",
    page_title: |page| format!("{page}｜つむぐ"),
    skip: "本文へ移動",
    navigation: "サイト全体",
    course: "コース",
    studio: "スタジオ",
    glossary: "用語集",
    model: "モデルについて",
    settings: "設定",
    menu: "メニュー",
    close: "閉じる",
    last_action: "いま行ったこと",
    saving: "保存しています",
    saved: |hour, minute| format!("この端末に保存済み {hour}:{minute:02}"),
    not_saved: "保存できていません",
    promise: "入力したことは、この端末のブラウザーの中だけに保存されます。書き出すまで、どこにも送られません。",
    footer_navigation: "このサイトについて",
    sources: "つむぐについて・出典",
    accessibility: "アクセシビリティ",
    contents: "このページの内容",
    sources_list: "教材の出典",
    print: "印刷する",
    offline_title: "いまは通信がつながっていません",
    offline: "ここまでの記録は無事です。開いたことのあるページと計算は、このまま使えます。",
    update_title: "新しい版が届いています",
    update: "書きかけはこの端末に残っています。切り替えると、画面を読み込み直します。",
    update_now: "新しい版に切り替える",
    update_later: "あとで",
    opened: |page| format!("「{page}」を開きました"),
};

/// English.
pub const EN: ShellMessages = ShellMessages {
    title: "Tsumugi",
    page_title: |page| format!("{page} – Tsumugi"),
    skip: "Skip to the content",
    navigation: "Whole site",
    course: "Course",
    studio: "Studio",
    glossary: "Glossary",
    model: "About the model",
    settings: "Settings",
    menu: "Menu",
    close: "Close",
    last_action: "What was just done",
    saving: "Saving",
    saved: |hour, minute| format!("Saved on this device {hour}:{minute:02}"),
    not_saved: "Not saved",
    promise: "What you enter stays in the browser on this device. Nothing is sent anywhere until you export it.",
    footer_navigation: "About this site",
    sources: "About and sources",
    accessibility: "Accessibility",
    contents: "On this page",
    sources_list: "Sources of the course",
    print: "Print",
    offline_title: "There is no connection right now",
    offline: "Your work is safe. Pages you have opened before and the simulation go on working.",
    update_title: "A newer version is ready",
    update: "Unfinished work stays on this device. Switching loads the page again.",
    update_now: "Switch to the newer version",
    update_later: "Later",
    opened: |page| format!("“{page}” is open"),
};
