//! Strings of step 2 of the studio, breaking a duty sheet down.

use sim::units::{ClockTime, Minutes};

use super::model::{EN as MODEL_EN, JA as MODEL_JA};

/// Strings of step 2 of the studio, breaking a duty sheet down.
#[derive(Clone, Copy, Debug)]
pub struct BreakdownMessages {
    /// Name of the step.
    pub title: &'static str,
    /// Heading of the page.
    pub heading: &'static str,
    /// What to do here, with the workplace's name.
    pub lede: fn(workplace: &str) -> String,
    /// Legend of the choice of view.
    pub view: &'static str,
    /// The view as lanes.
    pub as_timeline: &'static str,
    /// The view as a table.
    pub as_table: &'static str,
    /// Legend of the choice of the job that chosen tasks go to.
    pub into: &'static str,
    /// A job still to be made.
    pub new_job: &'static str,
    /// The name a new job begins with; its letter.
    pub new_job_name: fn(letter: char) -> String,
    /// Heading over a part of the day.
    pub morning: &'static str,
    /// Heading over a part of the day.
    pub afternoon: &'static str,
    /// A shift's hours and people.
    pub shift_hours: fn(from: ClockTime, to: ClockTime, staff: u8) -> String,
    /// Opens a folded shift.
    pub unfold: fn(tasks: usize) -> String,
    /// What a folded shift holds.
    pub folded: fn(starred: usize, lifted: usize) -> String,
    /// Closes an unfolded shift.
    pub fold: &'static str,
    /// Where nothing is printed for an hour.
    pub starred: &'static str,
    /// Read out before a task that can't leave its shift.
    pub bound: &'static str,
    /// Short word for it.
    pub bound_short: &'static str,
    /// Read out before a task of which to ask first.
    pub ask_first: &'static str,
    /// Length of a task, as printed.
    pub printed_range: fn(from: u32, to: u32) -> String,
    /// The sheet prints no length.
    pub not_printed: &'static str,
    /// The course's figure where the sheet prints none.
    pub course_minutes: fn(Minutes) -> String,
    /// The same in a sentence.
    pub reckoned: fn(Minutes) -> String,
    /// Where a lifted task went.
    pub gone_to: fn(job: &str) -> String,
    /// What a press on a free task does, for screen readers.
    pub lift: fn(task: &str, job: &str) -> String,
    /// What a press on a lifted task does.
    pub put_back: fn(task: &str) -> String,
    /// What a press on a task in a job does.
    pub open_task: fn(task: &str) -> String,
    /// The first part of a split task.
    pub first_part: fn(task: &str) -> String,
    /// The second part of a split task.
    pub second_part: fn(task: &str) -> String,
    /// Heading of the legend.
    pub legend: &'static str,
    /// The legend's lines: ★, bound, ask first, made by the course, no printed time, the line of length.
    pub legend_lines: [&'static str; 6],
    /// How to use the keys.
    pub keys: &'static str,
    /// Said when a task is taken up by the keyboard.
    pub taken_up: fn(task: &str, place: &str) -> String,
    /// Said when it is over another place.
    pub over: fn(place: &str) -> String,
    /// Said when it would begin at another time.
    pub would_start: fn(ClockTime) -> String,
    /// Said when it is let go without change.
    pub let_go: fn(task: &str) -> String,
    /// The shift as a place to put a task.
    pub the_shift: &'static str,
    /// Heading over the jobs.
    pub jobs: &'static str,
    /// Said of a job's length.
    pub job_minutes: fn(all: Minutes, not_printed: usize) -> String,
    /// How many different tasks a job holds.
    pub job_tasks: fn(usize) -> String,
    /// A job's hours.
    pub job_hours: fn(from: ClockTime, to: ClockTime) -> String,
    /// Opens the window of a job.
    pub edit_job: fn(job: &str) -> String,
    /// Heading of an empty place for a job.
    pub no_job: &'static str,
    /// What to do there.
    pub no_job_hint: &'static str,
    /// Heading of the place for another job.
    pub next_job: &'static str,
    /// What to do there.
    pub next_job_hint: &'static str,
    /// Makes an empty job.
    pub make_job: &'static str,
    /// An empty job.
    pub empty_job: &'static str,
    /// What the strip shows when nothing overlaps.
    pub strip: fn(job: &str, from: ClockTime, to: ClockTime) -> String,
    /// What the strip shows when something overlaps.
    pub strip_clash: fn(job: &str, overlap: Minutes) -> String,
    /// One task on the strip for screen readers.
    pub strip_item: fn(task: &str, from: ClockTime, to: ClockTime) -> String,
    /// Heading of the feedback.
    pub now: &'static str,
    /// Unit after the big figure.
    pub unit: &'static str,
    /// What the big figure means.
    pub released: &'static str,
    /// What the big figure means before anything is lifted.
    pub nothing_released: &'static str,
    /// What can be released of a shift.
    pub of_printed: fn(Minutes) -> String,
    /// What the figures leave out.
    pub only_printed: fn(not_printed: u32, all: Minutes) -> String,
    /// The same when every lifted task has a printed time.
    pub all_printed: &'static str,
    /// Offers to move a task to another time.
    pub move_to: fn(task: &str, start: ClockTime) -> String,
    /// No time is free.
    pub no_free_time: &'static str,
    /// Heading of the table of demands.
    pub demands: &'static str,
    /// First column of it.
    pub axis: &'static str,
    /// Stands where the schedule decides.
    pub by_schedule: &'static str,
    /// Which task asks most.
    pub hardest: fn(axis: &str, task: &str) -> String,
    /// Heading over the hardest tasks.
    pub hardest_heading: &'static str,
    /// The line at the foot of a phone.
    pub glance: fn(minutes: Minutes) -> String,
    /// Overlaps in that line.
    pub glance_clashes: fn(usize) -> String,
    /// Leads to the feedback.
    pub details: &'static str,
    /// Caption of the table view.
    pub table_caption: &'static str,
    /// Columns of the table: time, duty, task, length, destination.
    pub columns: [&'static str; 5],
    /// Name of the choice of destination.
    pub destination: fn(task: &str) -> String,
    /// Stays where it is.
    pub stays: fn(shift: &str) -> String,
    /// In place of a choice for ★ tasks.
    pub after_asking: &'static str,
    /// Title of the window of a task.
    pub task_title: fn(task: &str) -> String,
    /// Rows of the window: shift, duty, hours, length.
    pub task_rows: [&'static str; 4],
    /// Choice of the job.
    pub goes_to: &'static str,
    /// Choice of the start.
    pub starts_at: &'static str,
    /// What the start is bound by.
    pub window: fn(from: ClockTime, to: ClockTime) -> String,
    /// Heading of splitting.
    pub split: &'static str,
    /// What splitting is for.
    pub split_hint: &'static str,
    /// Length of the first part.
    pub first_length: fn(first: Minutes, second: Minutes) -> String,
    /// Less.
    pub less: &'static str,
    /// More.
    pub more: &'static str,
    /// Splits.
    pub do_split: &'static str,
    /// Too short to be split.
    pub too_short: fn(shortest: Minutes) -> String,
    /// Joins.
    pub join: &'static str,
    /// Puts back into the shift.
    pub do_put_back: &'static str,
    /// Done with the window.
    pub done: &'static str,
    /// Title of the window of a job.
    pub job_title: &'static str,
    /// Name of a job.
    pub job_name: &'static str,
    /// What a good name is.
    pub job_name_hint: &'static str,
    /// Removes a job.
    pub remove_job: &'static str,
    /// What happens then.
    pub remove_job_hint: &'static str,
    /// A name that is too long.
    pub name_too_long: fn(longest: usize) -> String,
}

/// Japanese.
pub const JA: BreakdownMessages = BreakdownMessages {
    title: "業務分解",
    heading: "勤務表を分けて、仕事に束ねる",
    lede: |workplace| {
        format!(
            "★のない作業を選ぶと、下の「仕事」に移ります。いま見ているのは、{workplace}の勤務表です。"
        )
    },
    view: "見かた",
    as_timeline: "時間割で見る",
    as_table: "表で見る",
    into: "選んだ作業を移す先",
    new_job: "新しい仕事",
    new_job_name: |letter| format!("仕事{letter}"),
    morning: "午前の勤務",
    afternoon: "昼からの勤務",
    shift_hours: |from, to, staff| format!("{}　{staff}人", (MODEL_JA.span)(from, to)),
    unfold: |tasks| format!("{tasks}件をひらく"),
    folded: |starred, lifted| format!("★ {starred}件　仕事へ {lifted}件"),
    fold: "とじる",
    starred: "★つき ",
    bound: "勤務から離せない ",
    bound_short: "勤務のまま",
    ask_first: "先に尋ねる ",
    printed_range: |from, to| {
        if from == to {
            format!("{from}分")
        } else {
            format!("{from}～{to}分")
        }
    },
    not_printed: "時間の記載なし",
    course_minutes: |minutes| format!("約{}分", minutes.get()),
    reckoned: |minutes| format!("時間の記載なし（教材では{}分として計算）", minutes.get()),
    gone_to: |job| format!("{job}へ"),
    lift: |task, job| format!("{task}を{job}に移す"),
    put_back: |task| format!("{task}を勤務に戻す"),
    open_task: |task| format!("{task}の時間や分け方を変える"),
    first_part: |task| format!("{task} 前半"),
    second_part: |task| format!("{task} 後半"),
    legend: "しるしの読みかた",
    legend_lines: [
        "★　切り出す前に、職場に確かめる作業",
        "勤務のまま　申し送りや自分の仕事の記録など、その場を離せない作業",
        "？　★はないが、体や記録に触れる作業。先に職場に尋ねる",
        "点線の下線　この講座で補った作業（資料にはありません）",
        "―　資料に時間の記載がない作業（計算では、教材で決めた時間を使います）",
        "作業の下の線　長さ（30分で端まで）",
    ],
    keys: "キーボードでは、Enterで移し、Spaceで持ち上げます。持ち上げたら上下の矢印で行き先を、左右の矢印で始まりを選び、Enterで置きます。Escapeでやめます。",
    taken_up: |task, place| format!("「{task}」を持ち上げました。いまの行き先は{place}です。"),
    over: |place| format!("行き先は{place}です。"),
    would_start: |time| format!("{}からです。", (MODEL_JA.clock)(time)),
    let_go: |task| format!("「{task}」を元のところに置きました。"),
    the_shift: "もとの勤務",
    jobs: "束ねた仕事",
    job_minutes: |all, not_printed| {
        if not_printed == 0 {
            format!("{}分", all.get())
        } else {
            format!("{}分（うち記載なし{not_printed}件）", all.get())
        }
    },
    job_tasks: |tasks| format!("ちがう作業{tasks}つ"),
    job_hours: |from, to| (MODEL_JA.span)(from, to),
    edit_job: |job| format!("{job}の名前を変える、取り除く"),
    no_job: "まだ仕事がありません",
    no_job_hint: "★のない作業を選ぶと、ここに最初の仕事ができます。",
    next_job: "次の仕事は、まだ空です",
    next_job_hint: "作業をここに置くと、新しい仕事になります。",
    make_job: "空の仕事をつくる",
    empty_job: "まだ作業がありません。上の勤務表から選んで移してください。",
    strip: |job, from, to| {
        format!(
            "{job}の並び：{}から{}まで",
            (MODEL_JA.clock)(from),
            (MODEL_JA.clock)(to)
        )
    },
    strip_clash: |job, overlap| format!("{job}の並び：{}分重なっています", overlap.get()),
    strip_item: |task, from, to| format!("{}　{task}", (MODEL_JA.span)(from, to)),
    now: "いまの切り出し",
    unit: "分",
    released: "★を担う職員の手が、1日にこれだけあきます",
    nothing_released: "まだ何も移していません。★のない作業から選んでみましょう",
    of_printed: |minutes| format!("★なし{}分のうち", minutes.get()),
    only_printed: |not_printed, all| {
        format!(
            "時間が印字された作業だけの合計です。記載のない{not_printed}件も教材の時間で足すと、{}分になります。",
            all.get()
        )
    },
    all_printed: "すべて、時間が印字された作業の合計です。",
    move_to: |task, start| format!("{task}を{}に動かす", (MODEL_JA.clock)(start)),
    no_free_time: "この時間帯には、もう空きがありません。どちらかを勤務に戻すか、別の仕事に移してください。",
    demands: "仕事が求めるもの（5段階）",
    axis: "軸",
    by_schedule: "働く日と時間で決まる",
    hardest: |axis, task| format!("{axis}：{task}"),
    hardest_heading: "いちばん求める作業",
    glance: |minutes| format!("{}分", minutes.get()),
    glance_clashes: |count| format!("重なり{count}"),
    details: "くわしく",
    table_caption: "勤務表の作業と、その行き先",
    columns: ["時間", "業務名", "作業", "所要時間", "行き先"],
    destination: |task| format!("{task}の行き先"),
    stays: |shift| format!("{shift}に残す"),
    after_asking: "職場に確かめてから",
    task_title: |task| format!("作業：{task}"),
    task_rows: ["勤務", "業務名", "できる時間", "所要時間"],
    goes_to: "行き先",
    starts_at: "始まり",
    window: |from, to| format!("{}の間にする作業です。", (MODEL_JA.span)(from, to)),
    split: "2つに分ける",
    split_hint: "短くすると、別々の仕事に入れたり、少しずつ任せたりできます。",
    first_length: |first, second| format!("前半{}分、後半{}分", first.get(), second.get()),
    less: "前半を5分短くする",
    more: "前半を5分長くする",
    do_split: "分ける",
    too_short: |shortest| {
        format!(
            "分けたあとの一つは{}分からです。この作業は、これ以上分けられません。",
            shortest.get()
        )
    },
    join: "1つに合わせる",
    do_put_back: "勤務に戻す",
    done: "とじる",
    job_title: "仕事の名前",
    job_name: "名前",
    job_name_hint: "本人が聞いて、何をするか思い浮かぶ名前に。",
    remove_job: "この仕事を取り除く",
    remove_job_hint: "作業は勤務に戻ります。プログラムと結びも外れます。「元に戻す」で戻せます。",
    name_too_long: |longest| format!("名前は{longest}文字までです。"),
};

/// English.
pub const EN: BreakdownMessages = BreakdownMessages {
    title: "Break down",
    heading: "Take the roster apart, bundle tasks into jobs",
    lede: |workplace| {
        format!(
            "Choose a task without ★ and it moves into a job below. This is the duty sheet of {workplace}."
        )
    },
    view: "View",
    as_timeline: "As a timetable",
    as_table: "As a table",
    into: "Chosen tasks go to",
    new_job: "A new job",
    new_job_name: |letter| format!("Job {letter}"),
    morning: "Morning shifts",
    afternoon: "From noon on",
    shift_hours: |from, to, staff| format!("{}, staff: {staff}", (MODEL_EN.span)(from, to)),
    unfold: |tasks| match tasks {
        1 => "Show 1 task".to_owned(),
        tasks => format!("Show {tasks} tasks"),
    },
    folded: |starred, lifted| format!("★ {starred}, lifted {lifted}"),
    fold: "Fold",
    starred: "starred: ",
    bound: "bound to its shift: ",
    bound_short: "stays",
    ask_first: "ask first: ",
    printed_range: |from, to| {
        if from == to {
            format!("{from} min")
        } else {
            format!("{from}–{to} min")
        }
    },
    not_printed: "no time printed",
    course_minutes: |minutes| format!("~{} min", minutes.get()),
    reckoned: |minutes| format!("no time printed (reckoned with {} min)", minutes.get()),
    gone_to: |job| format!("→ {job}"),
    lift: |task, job| format!("Move {task} to {job}"),
    put_back: |task| format!("Put {task} back into its shift"),
    open_task: |task| format!("Change the time or the parts of {task}"),
    first_part: |task| format!("{task}, first part"),
    second_part: |task| format!("{task}, second part"),
    legend: "What the marks mean",
    legend_lines: [
        "★  to be confirmed with the workplace before lifting",
        "stays  a handover, a record of one's own work: can't leave its place",
        "?  no ★, but it touches a body or a record: ask the workplace first",
        "Dotted underline  a task added by the course (not in the source)",
        "―  the sheet prints no time (the course's figure is used)",
        "Line under a task  its length (30 minutes reach the end)",
    ],
    keys: "With the keyboard, Enter moves a task and Space takes it up. Then the up and down arrows choose where it goes, left and right when it begins, Enter puts it down, Escape lets go.",
    taken_up: |task, place| format!("“{task}” taken up. It would go to {place}."),
    over: |place| format!("To {place}."),
    would_start: |time| format!("From {}.", (MODEL_EN.clock)(time)),
    let_go: |task| format!("“{task}” is where it was."),
    the_shift: "its shift",
    jobs: "Bundled jobs",
    job_minutes: |all, not_printed| {
        if not_printed == 0 {
            format!("{} min", all.get())
        } else {
            format!("{} min ({not_printed} without a printed time)", all.get())
        }
    },
    job_tasks: |tasks| match tasks {
        1 => "1 task".to_owned(),
        tasks => format!("{tasks} different tasks"),
    },
    job_hours: |from, to| (MODEL_EN.span)(from, to),
    edit_job: |job| format!("Rename or remove {job}"),
    no_job: "No job yet",
    no_job_hint: "Choose a task without ★ and the first job begins here.",
    next_job: "Room for another job",
    next_job_hint: "Put a task here to begin a new one.",
    make_job: "Make an empty job",
    empty_job: "No task yet. Choose some from the roster above.",
    strip: |job, from, to| {
        format!(
            "{job} from {} to {}",
            (MODEL_EN.clock)(from),
            (MODEL_EN.clock)(to)
        )
    },
    strip_clash: |job, overlap| format!("{job}: tasks overlap by {} min", overlap.get()),
    strip_item: |task, from, to| format!("{}: {task}", (MODEL_EN.span)(from, to)),
    now: "Lifted so far",
    unit: " min",
    released: "a day are freed for the staff who carry ★ tasks",
    nothing_released: "Nothing is lifted yet. Begin with a task without ★",
    of_printed: |minutes| format!("of {} min without ★", minutes.get()),
    only_printed: |not_printed, all| {
        format!(
            "Only tasks with a printed time are counted. With the course's figures for {not_printed} more it is {} min.",
            all.get()
        )
    },
    all_printed: "All of it has a printed time.",
    move_to: |task, start| format!("Move {task} to {}", (MODEL_EN.clock)(start)),
    no_free_time: "There is no free time left in these hours. Put one of them back, or move it to another job.",
    demands: "What the jobs ask for (of 5)",
    axis: "Axis",
    by_schedule: "set by days and hours",
    hardest: |axis, task| format!("{axis}: {task}"),
    hardest_heading: "Tasks that ask most",
    glance: |minutes| format!("{} min", minutes.get()),
    glance_clashes: |count| format!("{count} overlapping"),
    details: "Details",
    table_caption: "Tasks of the roster and where they go",
    columns: ["Time", "Duty", "Task", "Length", "Goes to"],
    destination: |task| format!("Where {task} goes"),
    stays: |shift| format!("stays in {shift}"),
    after_asking: "after asking the workplace",
    task_title: |task| format!("Task: {task}"),
    task_rows: ["Shift", "Duty", "Hours", "Length"],
    goes_to: "Goes to",
    starts_at: "Begins at",
    window: |from, to| format!("It is done from {}.", (MODEL_EN.span)(from, to)),
    split: "Split in two",
    split_hint: "Shorter parts can go into different jobs, or be handed over little by little.",
    first_length: |first, second| format!("{} min and {} min", first.get(), second.get()),
    less: "First part 5 minutes shorter",
    more: "First part 5 minutes longer",
    do_split: "Split",
    too_short: |shortest| {
        format!(
            "A part has at least {} min, so this task can't be split.",
            shortest.get()
        )
    },
    join: "Join the parts",
    do_put_back: "Put back into the shift",
    done: "Close",
    job_title: "Name of the job",
    job_name: "Name",
    job_name_hint: "A name from which the person can picture the work.",
    remove_job: "Remove this job",
    remove_job_hint: "Its tasks go back to their shifts; its programme and ties end. Undo brings them back.",
    name_too_long: |longest| format!("A name has at most {longest} characters."),
};
