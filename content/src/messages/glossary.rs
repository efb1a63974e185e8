//! Strings of the glossary page.

/// Strings of the glossary page.
#[derive(Clone, Copy, Debug)]
pub struct GlossaryMessages {
    /// Heading of the page.
    pub title: &'static str,
    /// What is here.
    pub lede: &'static str,
    /// The search box.
    pub search: &'static str,
    /// What may be typed there.
    pub search_hint: &'static str,
    /// How many terms are shown of how many.
    pub found: fn(shown: usize, all: usize) -> String,
    /// Nothing was found: what was looked for.
    pub nothing: fn(query: &str) -> String,
    /// What to try then.
    pub nothing_remedy: &'static str,
    /// Empties the search box.
    pub clear: &'static str,
    /// Marks a term that its source only names.
    pub named_only: &'static str,
    /// Stands before the groups of terms by their first sound or letter.
    pub groups: &'static str,
}

/// Japanese.
pub const JA: GlossaryMessages = GlossaryMessages {
    title: "用語集",
    lede: "教材に出てくる言葉です。読みと英語からも探せます。",
    search: "用語を探す",
    search_hint: "漢字・かな・英語のどれでも探せます",
    found: |shown, all| {
        if shown == all {
            format!("{all}語")
        } else {
            format!("{all}語のうち{shown}語")
        }
    },
    nothing: |query| format!("「{query}」に当てはまる用語はありません"),
    nothing_remedy: "短い言葉や、ひらがなでお試しください。",
    clear: "検索を消す",
    named_only: "資料には名前だけが出てくる言葉",
    groups: "五十音",
};

/// English.
pub const EN: GlossaryMessages = GlossaryMessages {
    title: "Glossary",
    lede: "The words of the course. You can also search by the Japanese term and its reading.",
    search: "Find a term",
    search_hint: "English, kanji or kana",
    found: |shown, all| match (shown, all) {
        (1, _) => format!("1 of {all} terms"),
        (shown, all) if shown == all => format!("{all} terms"),
        (shown, all) => format!("{shown} of {all} terms"),
    },
    nothing: |query| format!("No term matches “{query}”"),
    nothing_remedy: "Try a shorter word.",
    clear: "Clear the search",
    named_only: "only named in its source",
    groups: "Alphabet",
};
