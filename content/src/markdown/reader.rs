//! From Markdown's events to the tree, with everything the course doesn't allow reported.

use super::{Alignment, Inline, Item, Lines, Node, Place, Table, ruby};
use crate::problem::{Report, Rule};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// How deep lists, quotes and emphasis may be nested together.
const DEEPEST: usize = 16;

/// Reads `text`, whose first line is line `first_line` of the reported file.
#[must_use]
pub fn read(text: &str, first_line: u32, report: &mut Report<'_>) -> Vec<Node> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut reader = Reader {
        report,
        open: vec![Open::new(Kind::Document, first_line)],
        too_deep: 0,
        told_depth: false,
    };
    let lines = Lines::of(text, first_line);
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.take(event, lines.line(range.start));
    }
    while reader.open.len() > 1 {
        reader.close();
    }
    reader.open.pop().map(Open::into_nodes).unwrap_or_default()
}

/// Reads `text` as running text; blocks in it are joined.
#[must_use]
pub fn read_inline(text: &str, line: u32, report: &mut Report<'_>) -> Vec<Inline> {
    let nodes = read(text, line, report);
    nodes
        .into_iter()
        .flat_map(|node| match node {
            Node::Paragraph(content) => content,
            other => vec![Inline::Text(super::plain_of_nodes(&[other]))],
        })
        .collect()
}

/// What an open element will become.
enum Kind {
    Document,
    Paragraph,
    Heading(u8),
    Quote,
    List(Option<u64>),
    Item,
    Fence(String),
    Table(Vec<Alignment>),
    TableHeading,
    TableRow,
    Cell,
    Emphasis,
    Strong,
    Struck,
    Link(Option<Place>),
    /// Something refused: its text is kept, its marks are not.
    Dropped,
}

/// An element whose end hasn't come yet.
struct Open {
    kind: Kind,
    line: u32,
    ticked: Option<bool>,
    text: String,
    inlines: Vec<Inline>,
    nodes: Vec<Node>,
    items: Vec<Item>,
    table: Table,
    cells: Vec<Vec<Inline>>,
}

impl Open {
    fn new(kind: Kind, line: u32) -> Self {
        Self {
            kind,
            line,
            ticked: None,
            text: String::new(),
            inlines: Vec::new(),
            nodes: Vec::new(),
            items: Vec::new(),
            table: Table::default(),
            cells: Vec::new(),
        }
    }

    /// Makes a paragraph of running text that stands directly in a block, as in a tight list.
    fn settle(&mut self) {
        if !self.inlines.is_empty() {
            let content = std::mem::take(&mut self.inlines);
            self.nodes.push(Node::Paragraph(content));
        }
    }

    fn into_nodes(mut self) -> Vec<Node> {
        self.settle();
        self.nodes
    }

    const fn holds_blocks(&self) -> bool {
        matches!(
            self.kind,
            Kind::Document | Kind::Quote | Kind::Item | Kind::List(_)
        )
    }
}

struct Reader<'r, 'f> {
    report: &'r mut Report<'f>,
    open: Vec<Open>,
    too_deep: usize,
    told_depth: bool,
}

impl Reader<'_, '_> {
    fn take(&mut self, event: Event<'_>, line: u32) {
        if self.too_deep > 0 {
            match event {
                Event::Start(_) => self.too_deep += 1,
                Event::End(_) => self.too_deep -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, line),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.inline(Inline::Code(code.into_string()), line),
            Event::Html(_) | Event::InlineHtml(_) => self.report.add(line, Rule::RawHtml),
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak => self.inline(Inline::Break, line),
            Event::Rule => self.node(Node::Divider),
            Event::TaskListMarker(ticked) => {
                // In a loose list the mark comes inside the item's first paragraph.
                if let Some(item) = self
                    .open
                    .iter_mut()
                    .rfind(|open| matches!(open.kind, Kind::Item))
                {
                    item.ticked = Some(ticked);
                }
            }
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.text(&text)
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, line: u32) {
        if self.open.len() > DEEPEST {
            if !self.told_depth {
                self.report.add(line, Rule::NestedTooDeep);
                self.told_depth = true;
            }
            self.too_deep = 1;
            return;
        }
        self.gather_text(line);
        let kind = self.kind_of(tag, line);
        self.open.push(Open::new(kind, line));
    }

    fn kind_of(&mut self, tag: Tag<'_>, line: u32) -> Kind {
        match tag {
            Tag::Paragraph => Kind::Paragraph,
            Tag::Heading { level, .. } => Kind::Heading(number(level)),
            Tag::BlockQuote(_) => Kind::Quote,
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => Kind::Fence(info.trim().to_owned()),
            Tag::CodeBlock(CodeBlockKind::Indented) => Kind::Fence(String::new()),
            Tag::List(start) => Kind::List(start),
            Tag::Item => Kind::Item,
            Tag::Table(alignments) => Kind::Table(alignments.into_iter().map(alignment).collect()),
            Tag::TableHead => Kind::TableHeading,
            Tag::TableRow => Kind::TableRow,
            Tag::TableCell => Kind::Cell,
            Tag::Emphasis => Kind::Emphasis,
            Tag::Strong => Kind::Strong,
            Tag::Strikethrough => Kind::Struck,
            Tag::Link { dest_url, .. } => {
                let place = place(&dest_url);
                if place.is_none() {
                    self.report.add(
                        line,
                        Rule::LinkRefused {
                            address: dest_url.into_string(),
                        },
                    );
                }
                Kind::Link(place)
            }
            Tag::Image { .. } => {
                self.report.add(line, Rule::ImageInText);
                Kind::Dropped
            }
            // The HTML inside is reported line by line; the rest is off in the options above.
            Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => Kind::Dropped,
        }
    }

    fn end(&mut self, _end: TagEnd) {
        if self.open.len() > 1 {
            self.close();
        }
    }

    /// Ends the innermost element and hands it to the one around it.
    fn close(&mut self) {
        let line = self.top().line;
        self.gather_text(line);
        let Some(mut done) = self.open.pop() else {
            return;
        };
        let line = done.line;
        match std::mem::replace(&mut done.kind, Kind::Dropped) {
            Kind::Document | Kind::Paragraph => self.node(Node::Paragraph(done.inlines)),
            Kind::Heading(level) => {
                let (content, id) = split_id(done.inlines);
                self.node(Node::Heading {
                    level,
                    id,
                    content,
                    line,
                });
            }
            Kind::Quote => self.node(Node::Quote(done.into_nodes())),
            Kind::List(start) => self.node(Node::List {
                start,
                items: done.items,
            }),
            Kind::Item => {
                let ticked = done.ticked;
                let item = Item {
                    ticked,
                    content: done.into_nodes(),
                    line,
                };
                self.top().items.push(item);
            }
            Kind::Fence(info) => self.node(Node::Fence {
                info,
                body: done.text,
                line,
            }),
            Kind::Table(alignments) => self.node(Node::Table(Table {
                alignments,
                ..done.table
            })),
            Kind::TableHeading => self.top().table.heading = done.cells,
            Kind::TableRow => self.top().table.rows.push(done.cells),
            Kind::Cell => self.top().cells.push(done.inlines),
            Kind::Emphasis => self.inline(Inline::Emphasis(done.inlines), line),
            Kind::Strong => self.inline(Inline::Strong(done.inlines), line),
            Kind::Struck => self.inline(Inline::Struck(done.inlines), line),
            Kind::Link(Some(place)) => self.inline(
                Inline::Link {
                    place,
                    content: done.inlines,
                },
                line,
            ),
            Kind::Link(None) | Kind::Dropped => self.top().inlines.extend(done.inlines),
        }
    }

    /// The innermost open element. The document stays open to the end, so there always is one.
    fn top(&mut self) -> &mut Open {
        if self.open.is_empty() {
            self.open.push(Open::new(Kind::Document, 1));
        }
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    fn text(&mut self, text: &str) {
        self.top().text.push_str(text);
    }

    fn inline(&mut self, inline: Inline, line: u32) {
        self.gather_text(line);
        self.top().inlines.push(inline);
    }

    fn node(&mut self, node: Node) {
        let line = self.top().line;
        self.gather_text(line);
        let top = self.top();
        if top.holds_blocks() {
            top.settle();
        }
        top.nodes.push(node);
    }

    /// Turns the text read so far into inlines, rubies apart. What is inside a fence stays as it is.
    fn gather_text(&mut self, line: u32) {
        let top = self.top();
        if top.text.is_empty() || matches!(top.kind, Kind::Fence(_)) {
            return;
        }
        let text = join_lines(&std::mem::take(&mut top.text));
        let (parts, sound) = ruby::split(&text);
        top.inlines.extend(parts);
        if !sound {
            self.report.add(line, Rule::RubyBroken);
        }
        if text.contains("**") {
            self.report.add(line, Rule::EmphasisUnread);
        }
    }
}

/// Takes `{#id}` off the end of a heading.
fn split_id(mut content: Vec<Inline>) -> (Vec<Inline>, Option<String>) {
    let Some(Inline::Text(last)) = content.last_mut() else {
        return (content, None);
    };
    let Some((words, id)) = last
        .trim_end()
        .strip_suffix('}')
        .and_then(|text| text.rsplit_once("{#"))
    else {
        return (content, None);
    };
    let id = id.to_owned();
    *last = words.trim_end().to_owned();
    if last.is_empty() {
        content.pop();
    }
    (content, Some(id))
}

/// Line breaks of the file become nothing between Japanese characters, and a space elsewhere.
fn join_lines(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character != '\n' {
            joined.push(character);
            continue;
        }
        let before = joined.chars().next_back().is_none_or(is_wide);
        let after = characters.peek().copied().is_none_or(is_wide);
        if !(before && after) {
            joined.push(' ');
        }
    }
    joined
}

/// Whether a character belongs to a script written without spaces.
fn is_wide(character: char) -> bool {
    matches!(u32::from(character), 0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF)
        || matches!(character, '…' | '―' | '“' | '”')
}

/// Where a written address goes, if it may.
fn place(address: &str) -> Option<Place> {
    if let Some(route) = address.strip_prefix("#/") {
        return Some(Place::Route(format!("/{route}")));
    }
    if let Some(id) = address.strip_prefix('#') {
        return (!id.is_empty()).then(|| Place::Heading(id.to_owned()));
    }
    let secure = address.strip_prefix("https://")?;
    let sound = !secure.is_empty()
        && !address
            .chars()
            .any(|character| character.is_control() || character == ' ');
    sound.then(|| Place::Elsewhere(address.to_owned()))
}

const fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

const fn alignment(column: pulldown_cmark::Alignment) -> Alignment {
    match column {
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::End,
        pulldown_cmark::Alignment::None | pulldown_cmark::Alignment::Left => Alignment::Start,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> (Vec<Node>, Vec<&'static str>) {
        let mut report = Report::on("test.md");
        let nodes = read(text, 1, &mut report);
        (
            nodes,
            report
                .finish()
                .iter()
                .map(|problem| problem.rule.name())
                .collect(),
        )
    }

    #[test]
    fn japanese_lines_join_without_a_space_and_english_ones_with_it() {
        let (nodes, _) = tree("業務を\n分ける\n\ncarve out\na job");
        assert_eq!(
            super::super::plain_of_nodes(&nodes),
            "業務を分ける carve out a job"
        );
    }

    #[test]
    fn ruby_keeps_its_base_and_reading_in_headings_too() {
        let (nodes, problems) = tree("## 仕事を{分解|ぶんかい} {#split}");
        assert_eq!(problems, Vec::<&str>::new());
        let Some(Node::Heading { id, content, .. }) = nodes.first() else {
            panic!("no heading: {nodes:?}")
        };
        assert_eq!(id.as_deref(), Some("split"));
        assert!(content.contains(&Inline::Ruby {
            base: "分解".into(),
            reading: "ぶんかい".into()
        }));
    }

    #[test]
    fn what_the_course_refuses_is_named() {
        assert_eq!(tree("a <b>bold</b>").1, ["raw-html", "raw-html"]);
        assert_eq!(tree("<div>x</div>").1, ["raw-html"]);
        assert_eq!(tree("![x](y.png)").1, ["image-in-text"]);
        assert_eq!(tree("[x](javascript:alert)").1, ["link-refused"]);
        assert_eq!(tree("{業務|").1, ["ruby-broken"]);
        assert_eq!(
            tree("これを**「業務分解」**といいます").1,
            ["emphasis-unread"]
        );
    }

    #[test]
    fn ten_thousand_quotes_are_refused_and_not_followed() {
        assert_eq!(tree(&">".repeat(10_000)).1, ["nested-too-deep"]);
        assert_eq!(
            tree(&format!("{}x", "- ".repeat(10_000))).1,
            ["nested-too-deep"]
        );
    }

    #[test]
    fn a_tight_list_has_paragraphs_and_ticks() {
        let (nodes, _) = tree("- [x] **right** :: yes\n- [ ] wrong");
        let Some(Node::List { items, .. }) = nodes.first() else {
            panic!("no list: {nodes:?}")
        };
        assert_eq!(
            items.iter().map(|item| item.ticked).collect::<Vec<_>>(),
            [Some(true), Some(false)]
        );
        assert_eq!(
            super::super::plain_of_nodes(&items[0].content),
            "right :: yes"
        );
    }
}
