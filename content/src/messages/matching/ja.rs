//! The mock matching in Japanese.

use sim::case::Constraint;
use sim::plan::MatchingRule;

use super::super::model::JA as MODEL;
use super::{
    MatchingMessages, OtherMessages, ReasonMessages, RuleMessages, SupportMessages, WeaveMessages,
};

/// Japanese.
pub const JA: MatchingMessages = MatchingMessages {
    title: "模擬マッチング",
    heading: "人と仕事を、引き合わせる",
    lede: |people, places| {
        format!("{people}人に、席は{places}つあります。横の糸が人、縦の糸が仕事です。")
    },
    how: "交わるところを選ぶと、合い方の説明が出ます。もう一度選ぶと、結び目ができます。",
    rules: RuleMessages {
        title: "決め方を選ぶ",
        hint: "決め方を選ぶと、結び目がまとめて入れかわります。「元に戻す」で、前の結び方に戻れます。",
        name: |rule| match rule {
            MatchingRule::ByHand => "自分で結ぶ",
            MatchingRule::OrderOfArrival => "到着した順",
            MatchingRule::DeferredAcceptance => "互いの希望の安定",
        },
        about: |rule| match rule {
            MatchingRule::ByHand => "一組ずつ、理由を見て決めます。",
            MatchingRule::OrderOfArrival => "先に相談に来た人から、合う席を選びます。",
            MatchingRule::DeferredAcceptance => {
                "本人と職場のどちらも、いまの相手より互いを選ぶ組が残らないようにします。"
            }
        },
        by_hand_next: "いまの結び目を残したまま、一組ずつ変えられます。",
        by_hand_first: "まだ、だれも結ばれていません。",
        without_place: "席がない人",
        nobody: "なし",
        in_field: "希望の分野",
        people: |count| format!("{count}人"),
        total_gap: "開きの合計",
        levels: |levels| format!("{levels:.1}段"),
        swaps: "入れ替わりたい組",
        pairs: |count| format!("{count}組"),
        figures_note: "開きの合計は、一人ひとりの配慮を入れる前の数です。",
        outdated: "この決め方で結んだあとに、プログラムや席が変わりました。いまの結び目は、そのまま残っています。",
        again: "この決め方で、もう一度結ぶ",
        stable_title: |names| format!("話し合いたいこと：{}に席がありません", names.join("、")),
        stable_text: "この決め方では、席が足りないとき、職場は段階の高い人から順に受け入れます。そのため、支援が長くなりやすい人ほど、後に残りやすくなります。計算の誤りではなく、職場の並べ方がそのまま表れたものです。互いの希望が安定することと、だれにとっても望ましいことは、同じではありません。",
        stable_question: "あなたの地域なら、だれの席を先に考えますか。そのために、仕事や支えの何を変えますか。",
    },
    weave: WeaveMessages {
        title: "織り図",
        legend: |axes| {
            format!(
                "5つの目盛りは、左から{}。斜線は開きがおよそ1、塗りは2以上です。",
                axes.join("・")
            )
        },
        keys: "矢印キーで移り、Enterで結ぶ・ほどく、スペースで説明を開きます。",
        caption: |people, programmes| {
            format!(
                "{people}人と{programmes}つの仕事の組み合わせ。各欄に、5つの軸の開きと、合い方のことば"
            )
        },
        people: "人",
        places: |places, free| format!("席{places}・空き{free}"),
        asked_for: |field| format!("希望：{field}"),
        no_place: "席がない",
        fits: "合う",
        with_care: "工夫で合う",
        hard_now: "いまは難しい",
        gap: |axis, levels| match levels {
            1 => format!("{axis}の開き1"),
            _ => format!("{axis}の開き2以上"),
        },
        no_gap: "開きなし",
        crossed: "暮らしの条件と重なる",
        spoken: |person, programme, verdict, open, tied| {
            let tied = if tied { "、結ばれています" } else { "" };
            format!(
                "{person}、{programme}。{verdict}（{}）{tied}",
                open.join("、")
            )
        },
        no_programme_title: "結ぶ先の仕事が、まだありません",
        no_programme_text: "仕事を切り出して、プログラムをつくると、ここに縦の糸が現れます。",
        no_fit_title: "いまの仕事は、どの人にも難しいようです",
        no_fit_text: |axis| {
            match axis {
            Some(axis) => format!(
                "いちばん多く開いている軸は「{axis}」です。負担の大きい作業を外すか、段階や時間を軽くして、もう一度見てください。"
            ),
            None => "時間や曜日が、どの人の暮らしとも重なっています。始まりの時刻や曜日を見直してください。".to_owned(),
        }
        },
        nobody_title: "まだ、だれも結ばれていません",
        nobody_text: "下の決め方をひとつ選ぶか、織り図の交わるところを選んでください。どれも、あとから変えられます。",
    },
    reasons: ReasonMessages {
        chosen: "選んでいる組",
        pair: |person, programme| format!("{person} × {programme}"),
        all_fits: "どの軸も、開きはほとんどありません。",
        some_open: |open| format!("{}。工夫で埋められそうです。", open.join("、")),
        far_open: |open| format!("{}。いまの工夫だけでは、埋めきれません。", open.join("、")),
        hours_crossed: "時間や曜日が、本人の暮らしの条件と重なります。",
        level: "本人のいま",
        demand: "仕事が求めるもの",
        relief: "配慮で軽くなる分",
        unsure: "見立ての幅",
        axis: |level, seen, unsure, relief, gap| {
            let mut words = format!("本人は{level}、仕事が求めるものはおよそ{seen:.1}");
            if unsure >= 0.05 {
                words.push_str(&format!("（前後{unsure:.1}の幅）"));
            }
            if relief > 0.0 {
                words.push_str(&format!("、配慮で{relief:.0}軽くなる"));
            }
            words.push_str(&format!("、開き{gap:.1}"));
            words
        },
        axis_fits: "合う",
        axis_gap: |gap| format!("開き {gap:.1}"),
        unknown_title: "わからないこと",
        unknown_none: "支援者向けシートはすべて書かれています。求めるものは、シートのとおりに見えています。",
        unknown: |fields, more, levels| {
            let more = if more > 0 {
                format!("など、あと{more}つの欄")
            } else {
                String::new()
            };
            format!(
                "支援者向けシートの「{}」{more}が空いています。上の見立ては、実際と{levels:.1}段ほどずれることがあり、3回に1回はもっとずれます。",
                fields.join("」「")
            )
        },
        unknown_tried: "見学や体験があるので、ずれは半分になっています。",
        to_sheet: "シートを書く",
        life_title: "暮らしとの重なり",
        life_fits: "時間も曜日も、本人の暮らしの条件の中にあります。",
        life_crossed: |stage, constraint| {
            format!("{stage}の時間が、「{constraint}」という条件と重なります。")
        },
        constraint: |constraint| match constraint {
            Constraint::NotBefore(time) => format!("{}より前は難しい", (MODEL.clock)(time)),
            Constraint::NotAfter(time) => format!("{}までに出たい", (MODEL.clock)(time)),
            Constraint::NotOn(days) => format!("{}曜は難しい", (MODEL.weekdays)(days)),
            Constraint::AtMost(time) => format!("{}まで", (MODEL.per_week)(time)),
        },
        income: |percent| {
            format!("最後の段階の時間でも、早く要る収入のうち{percent}％分が足りない見込みです。")
        },
        wishes_title: "双方の希望",
        in_field: |field| format!("本人が希望した分野（{field}）の仕事です。"),
        not_in_field: |field| format!("本人が希望した分野（{field}）とは、ちがう仕事です。"),
        person_rank: |rank, of| {
            format!("本人から見ると、{of}つのうち{rank}番目に負担の軽い仕事です。")
        },
        person_unlisted: "いまの時間のままでは、本人の候補に入りません。",
        employer_rank: |workplace, rank, of| {
            format!("{workplace}から見ると、{of}人のうち{rank}番目です。")
        },
        looks_for: |what| format!("重く見ているのは、{}です。", what.join("、")),
        hours: "働ける時間",
        history: "働いた経験",
        employer_note: "段階の高さで並べた順で、どれだけ続けられるかを示すものではありません。",
        tie: "結ぶ",
        tie_instead: |other| format!("「{other}」から結びかえる"),
        untie: "結び目をほどく",
        full: |programme| {
            format!(
                "「{programme}」の席は埋まっています。だれかの結び目をほどくか、席を増やせるか職場と相談してください。"
            )
        },
    },
    support: SupportMessages {
        title: |person| format!("{person}への支え"),
        after_tying: "結ぶと、入り口の段階、配慮、隣につく人、連絡を、この人に合わせて決められます。",
        entry: "はじめる段階",
        accommodations: "開きを埋める配慮",
        left: |left, most| match left {
            0 => format!("一人に{most}つまで。これで全部です。"),
            _ => format!("一人に{most}つまで。あと{left}つ選べます。"),
        },
        elsewhere: "ほかの軸の配慮",
        none_needed: "いまの見立てでは、配慮を要する開きはありません。",
        by_stage: "段階の工夫で、みんなに用意されています",
        buddy: "隣につく人を頼む",
        buddy_hint: |workplace, named, most| {
            format!("{workplace}が頼めるのは{most}人まで。いま{named}人です。")
        },
        buddy_over: |workplace, named, most| {
            format!("{workplace}が頼めるのは{most}人まで。いま{named}人で、足りていません。")
        },
        buddy_by_stage: "段階の工夫で、みんなに頼んであります",
        check_ins: "連絡のとり方",
        as_stages: "段階のとおり",
        own: "この人に合わせる",
        mode: "方法",
        opening: "はじめの時期",
        opening_weeks: "はじめの時期の長さ",
        no_opening: "ふだんと同じ",
        rhythm: "ふだん",
        costs: |hours| format!("続いているあいだ、週にならして{hours}時間ほど使います。"),
    },
    others: OtherMessages {
        without_title: |names| format!("{}の席がありません", names.join("、")),
        without_text: |person, reachable, free| match (reachable, free) {
            (0, _) => format!(
                "{person}：いまある仕事の中に、手の届くものがありません。時間や作業を変えると、届くことがあります。"
            ),
            (reachable, 0) => {
                format!("{person}：届く仕事は{reachable}つありますが、席が埋まっています。")
            }
            (reachable, free) => {
                format!(
                    "{person}：届く仕事が{reachable}つあり、そのうち{free}つには席が空いています。"
                )
            }
        },
        meanwhile: "待つあいだにできること",
        meanwhile_ways: [
            "連絡の相手と間隔を決めて、つながりを切らさない",
            "見学だけ先にする。地域の居場所で、人のいる場に慣れる",
            "もう一つ仕事を切り出せないか、職場に聞く",
        ],
        to_breakdown: "仕事をもう一つ切り出す",
        to_design: "席と段階を見直す",
        swaps_title: |count| format!("入れ替わりたい組が、{count}組あります"),
        swap: |first, there, second, here| {
            format!("{first}は「{there}」を、{second}は「{here}」を望んでいます。")
        },
        swap_effect: |(field_now, field_then), (gap_now, gap_then)| {
            format!(
                "入れ替えると、希望の分野は{field_now}人から{field_then}人、開きの合計は{gap_now:.1}から{gap_then:.1}になります。"
            )
        },
        swap_support: "二人への支えは、はじめから決め直します。",
        swap_do: |first, second| format!("{first}と{second}を入れ替えて見比べる"),
        wishes_title: |count| format!("互いに、いまの相手より望んでいる組が{count}組あります"),
        wish: |person, programme| format!("{person}と「{programme}」"),
        settled: "いまの結び方では、入れ替わりたい人はいません。",
    },
};
