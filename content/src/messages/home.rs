//! Strings of the home page and the session pages.

/// Strings of the home page and the session pages.
#[derive(Clone, Copy, Debug)]
pub struct HomeMessages {
    /// The name of the page.
    pub title: &'static str,
    /// For whom the course is.
    pub eyebrow: &'static str,
    /// What it is about, by phrases that don't break.
    pub headline: &'static [&'static str],
    /// What one does here.
    pub lede: &'static str,
    /// Heading of the card that leads back to where one was.
    pub continue_title: &'static str,
    /// Leads back there.
    pub continue_here: &'static str,
    /// Heading of the card for a first visit.
    pub begin_title: &'static str,
    /// What to begin with and how long it takes.
    pub begin: fn(minutes: u32) -> String,
    /// Begins.
    pub begin_here: &'static str,
    /// Where a lesson stands: session and item.
    pub place: fn(session: u8, item: u8) -> String,
    /// Heading of the road.
    pub road: &'static str,
    /// What the road shows, and which parts can be read here.
    pub road_note: &'static str,
    /// Number of a session, such as 「第6回」.
    pub session: fn(session: u8) -> String,
    /// Marks a session with something to read here.
    pub readable: &'static str,
    /// Number of an item, such as 「(1)」.
    pub item: fn(item: u8) -> String,
    /// A reading and its length.
    pub minutes: fn(minutes: u32) -> String,
    /// Heading of the studio's card.
    pub studio: &'static str,
    /// What the studio is.
    pub studio_lede: &'static str,
    /// The name of the one case.
    pub studio_case: &'static str,
    /// Words in the drawing on the studio's card.
    pub studio_drawing: [&'static str; 3],
    /// What the drawing shows.
    pub studio_drawing_alternative: &'static str,
    /// Opens the case.
    pub studio_open: &'static str,
    /// Heading of the items on a session's page.
    pub items: &'static str,
    /// Heading of what carries over to other sessions.
    pub carries: &'static str,
    /// What comes from another session stands beside this.
    pub carried_from: fn(session: u8) -> String,
    /// What goes to another session stands beside this.
    pub carried_to: fn(session: u8) -> String,
    /// The way from one session to the next.
    pub neighbours: &'static str,
}

/// Japanese.
pub const JA: HomeMessages = HomeMessages {
    title: "コース",
    eyebrow: "地域づくり担当者・就労支援員のための 全8回",
    headline: &["仕事を切り出し、", "人とつなぎ、", "続く形にする。"],
    lede: "読んで、考えて、動かして確かめる講座です。ひと区切りは20分ほど。相談のあいまに進められます。",
    continue_title: "前回の続き",
    continue_here: "続きから始める",
    begin_title: "はじめての方へ",
    begin: |minutes| format!("まずは読みものをひとつ。{minutes}分ほどで読めます。"),
    begin_here: "読みはじめる",
    place: |session, item| format!("第{session}回 ({item})"),
    road: "8回の道",
    road_note: "線のついた題から、このサイトで読めます。ほかの回は、もとになったセミナーの項目を示しています。",
    session: |session| format!("第{session}回"),
    readable: "ここで読めます",
    item: |item| format!("({item})"),
    minutes: |minutes| format!("{minutes}分"),
    studio: "スタジオで試す",
    studio_lede: "架空の町の勤務表、働きたい人、支援チームの時間が用意されています。業務分解からマッチングまでを自分で決め、その後の1年を何千通りも動かして確かめます。失敗しても、だれも傷つきません。",
    studio_case: "朝の人手が足りない介護事業所",
    studio_drawing: [
        "勤務表から作業を取り出し、",
        "ひとつの仕事に束ね、",
        "続き方を、動かして確かめる",
    ],
    studio_drawing_alternative: "勤務表から取り出した作業が一本の糸に束ねられ、続けている人の曲線になる",
    studio_open: "事例をひらく",
    items: "この回の項目",
    carries: "ほかの回とのつながり",
    carried_from: |session| format!("第{session}回から"),
    carried_to: |session| format!("第{session}回へ"),
    neighbours: "前後の回",
};

/// English.
pub const EN: HomeMessages = HomeMessages {
    title: "Course",
    eyebrow: "Eight sessions for regional coordinators and employment supporters",
    headline: &["Carve out work, ", "tie it to people, ", "make it last."],
    lede: "A course to read, to think about and to try out. One sitting takes about twenty minutes, between two consultations.",
    continue_title: "Where you were",
    continue_here: "Go on from here",
    begin_title: "New here?",
    begin: |minutes| format!("Begin with one reading. It takes about {minutes} minutes."),
    begin_here: "Start reading",
    place: |session, item| format!("Session {session} ({item})"),
    road: "The road of eight sessions",
    road_note: "Underlined titles can be read on this site. The other sessions show the items of the seminar it follows.",
    session: |session| format!("Session {session}"),
    readable: "Can be read here",
    item: |item| format!("({item})"),
    minutes: |minutes| format!("{minutes} min"),
    studio: "Try it in the studio",
    studio_lede: "A made-up town has its duty sheets, its people looking for work and the hours of its support team ready. You decide everything from breaking work down to matching, then watch the year after it thousands of times. A mistake hurts nobody.",
    studio_case: "A care home short of hands in the morning",
    studio_drawing: [
        "Lift tasks out of a duty sheet, ",
        "bundle them into one job, ",
        "and see how it lasts",
    ],
    studio_drawing_alternative: "Tasks lifted out of a duty sheet are bundled into one thread, which becomes the curve of those still at work",
    studio_open: "Open the case",
    items: "Items of this session",
    carries: "Ties to other sessions",
    carried_from: |session| format!("From session {session}"),
    carried_to: |session| format!("To session {session}"),
    neighbours: "Neighbouring sessions",
};
