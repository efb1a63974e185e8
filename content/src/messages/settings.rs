//! Strings of the settings page.

/// Strings of the settings page.
#[derive(Clone, Copy, Debug)]
pub struct SettingsMessages {
    /// Heading of the page.
    pub title: &'static str,
    /// When a change takes effect and where it is kept.
    pub lede: &'static str,
    /// Language of interface and course.
    pub language: &'static str,
    /// Colours of the page.
    pub theme: &'static str,
    /// As the device says.
    pub theme_system: &'static str,
    /// Dark ink on light paper.
    pub theme_light: &'static str,
    /// Light ink on dark paper.
    pub theme_dark: &'static str,
    /// Size of text.
    pub text_size: &'static str,
    /// As designed.
    pub size_standard: &'static str,
    /// Larger.
    pub size_large: &'static str,
    /// Largest.
    pub size_largest: &'static str,
    /// Readings above kanji: heading.
    pub ruby: &'static str,
    /// The switch that shows them.
    pub ruby_switch: &'static str,
    /// An example that shows the settings at work, with readings as `{漢字|かんじ}`.
    pub example: &'static str,
    /// Heading of the part about the work kept on this device.
    pub work: &'static str,
    /// Where the work is and what a copy is good for.
    pub work_explained: &'static str,
    /// What an import does to what is here.
    pub import_explained: &'static str,
    /// Asked once a good file has been chosen.
    pub import_question: &'static str,
    /// Puts the file's content in place.
    pub import_now: &'static str,
    /// Leaves everything as it is.
    pub cancel: &'static str,
    /// Heading of the part that deletes everything.
    pub erase: &'static str,
    /// When one wants that.
    pub erase_explained: &'static str,
    /// Asks for it.
    pub erase_all: &'static str,
    /// Asked before anything is deleted.
    pub erase_question: &'static str,
    /// What will be gone.
    pub erase_warning: &'static str,
    /// Deletes.
    pub erase_now: &'static str,
}

/// Japanese.
pub const JA: SettingsMessages = SettingsMessages {
    title: "設定",
    lede: "見え方と、記録の控えについて。選ぶとすぐに切り替わり、この端末に残ります。",
    language: "ことば",
    theme: "色",
    theme_system: "端末に合わせる",
    theme_light: "明るい",
    theme_dark: "暗い",
    text_size: "文字の大きさ",
    size_standard: "標準",
    size_large: "大きい",
    size_largest: "とても大きい",
    ruby: "ふりがな",
    ruby_switch: "漢字にふりがなをつける",
    example: "{業務分解|ぎょうむぶんかい}とは、{職場|しょくば}の{仕事|しごと}を{作業|さぎょう}の{単位|たんい}まで{分|わ}けて{並|なら}べることです。",
    work: "記録の控え",
    work_explained: "学習の記録と、事例で決めたことは、この端末のブラウザーの中だけにあります。ブラウザーの履歴を消すと、いっしょに消えることがあります。ときどき控えのファイルを書き出しておくと安心です。",
    import_explained: "読み込むと、同じ事例や読みものの記録は控えの内容に置き換わります。いまの記録は、先に書き出しておいてください。",
    import_question: "ファイルの内容に置き換えますか",
    import_now: "読み込んで置き換える",
    cancel: "やめる",
    erase: "記録を消す",
    erase_explained: "ほかの人と使う端末では、終わったら控えを書き出して、この端末の記録を消してください。",
    erase_all: "この端末の記録をすべて消す",
    erase_question: "記録をすべて消しますか",
    erase_warning: "読みものの記録と、事例で決めたことが、この端末からなくなります。書き出したファイルは残ります。消したあとは元に戻せません。",
    erase_now: "すべて消す",
};

/// English.
pub const EN: SettingsMessages = SettingsMessages {
    title: "Settings",
    lede: "How the site looks, and a copy of your work. A choice takes effect at once and is kept on this device.",
    language: "Language",
    theme: "Colours",
    theme_system: "As on this device",
    theme_light: "Light",
    theme_dark: "Dark",
    text_size: "Text size",
    size_standard: "Standard",
    size_large: "Large",
    size_largest: "Largest",
    ruby: "Readings",
    ruby_switch: "Show readings above kanji",
    example: "Breaking down work means laying out what a workplace does as single tasks ({業務分解|ぎょうむぶんかい}).",
    work: "A copy of your work",
    work_explained: "What you learn and decide is kept in the browser on this device alone. Clearing the browser’s history may delete it. Export a copy now and then to be on the safe side.",
    import_explained: "Importing replaces what is here for the same cases and lessons. Export your present work first.",
    import_question: "Put the file in place of what is here?",
    import_now: "Import and replace",
    cancel: "Cancel",
    erase: "Delete your work",
    erase_explained: "On a device shared with others, export a copy when you have finished and delete your work from the device.",
    erase_all: "Delete everything on this device",
    erase_question: "Delete everything?",
    erase_warning: "What you did in lessons and decided in cases will be gone from this device. Exported files stay. This cannot be undone.",
    erase_now: "Delete everything",
};
