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
    /// Exports everything.
    pub export: &'static str,
    /// Imports a copy.
    pub import: &'static str,
    /// What an import does to what is here.
    pub import_explained: &'static str,
    /// The copy has been handed to the browser.
    pub exported: &'static str,
    /// A copy has been taken in.
    pub imported: &'static str,
    /// There is nothing to export yet.
    pub nothing_saved: &'static str,
    /// Heading of a failed export or import.
    pub failed: &'static str,
    /// What a change of a setting did, read out.
    pub changed: &'static str,
}

/// Japanese.
pub const JA: SettingsMessages = SettingsMessages {
    title: "表示の設定",
    lede: "選ぶとすぐに切り替わり、この端末に残ります。",
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
    work_explained: "学習の記録と、事例で決めたことは、この端末のブラウザの中だけにあります。ブラウザの履歴を消すと、いっしょに消えることがあります。ときどき控えのファイルを書き出しておくと安心です。",
    export: "控えのファイルを書き出す",
    import: "控えのファイルを読み込む",
    import_explained: "読み込むと、同じ事例や読みものの記録は控えの内容に置き換わります。いまの記録は、先に書き出しておいてください。",
    exported: "控えのファイルを書き出しました。",
    imported: "控えのファイルを読み込みました。",
    nothing_saved: "書き出す記録は、まだありません。",
    failed: "うまくいきませんでした",
    changed: "設定を変えました",
};

/// English.
pub const EN: SettingsMessages = SettingsMessages {
    title: "Display settings",
    lede: "A choice takes effect at once and is kept on this device.",
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
    export: "Export a copy",
    import: "Import a copy",
    import_explained: "Importing replaces what is here for the same cases and lessons. Export your present work first.",
    exported: "A copy has been exported.",
    imported: "The copy has been imported.",
    nothing_saved: "There is no work to export yet.",
    failed: "That did not work",
    changed: "The setting has changed",
};
