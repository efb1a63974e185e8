//! A line chart as SVG: axes, lines that differ in colour and dash, points with ranges, and a name at each line.

use std::fmt::Write as _;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 400.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 500.0;
const TOP: f64 = 48.0;
const BOTTOM: f64 = 340.0;

const INK: &str = "#1f2933";
const RULE: &str = "#d8d5cc";
const PAPER: &str = "#fbfaf7";
const FONTS: &str = "'BIZ UDPGothic','Hiragino Sans','Noto Sans JP','Noto Sans CJK JP','Yu Gothic UI',Meiryo,system-ui,sans-serif";

/// Colour and dash of the lines in their order; they differ without colour too.
const STYLES: [(&str, &str); 4] = [
    ("#1d4e79", "none"),
    ("#8a3b12", "8 4"),
    ("#2f6b3a", "2 4"),
    ("#6b3a7a", "10 4 2 4"),
];

/// A scale with the values at which it is marked, in order; the first and the last are its ends.
pub(super) struct Scale<'a> {
    pub(super) name: &'a str,
    pub(super) marks: &'a [f64],
    pub(super) decimals: usize,
}

/// A line with its name.
pub(super) struct Line<'a> {
    pub(super) name: &'a str,
    pub(super) points: Vec<(f64, f64)>,
}

/// A point with a range.
pub(super) struct Target {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) low: f64,
    pub(super) high: f64,
    /// The line it belongs to.
    pub(super) line: usize,
}

/// A chart.
pub(super) struct Chart<'a> {
    pub(super) title: &'a str,
    pub(super) x: Scale<'a>,
    pub(super) y: Scale<'a>,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) targets: Vec<Target>,
}

impl Scale<'_> {
    /// Where a value lies between the ends, 0 to 1.
    fn place(&self, value: f64) -> f64 {
        match (self.marks.first(), self.marks.last()) {
            (Some(first), Some(last)) if last > first => (value - first) / (last - first),
            _ => 0.0,
        }
    }

    fn told(&self, value: f64) -> String {
        let decimals = self.decimals;
        format!("{value:.decimals$}").replace('-', "−")
    }
}

impl Chart<'_> {
    fn x(&self, value: f64) -> f64 {
        LEFT + self.x.place(value) * (RIGHT - LEFT)
    }

    fn y(&self, value: f64) -> f64 {
        BOTTOM - self.y.place(value) * (BOTTOM - TOP)
    }

    /// The drawing as text.
    pub(super) fn svg(&self) -> String {
        let mut elements = vec![
            format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{title}" font-family="{FONTS}" font-size="15" fill="{INK}">"#,
                title = self.title
            ),
            format!("<title>{}</title>", self.title),
            format!(r#"<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>"#),
            format!(
                r#"<text x="{LEFT}" y="28" font-weight="700">{}</text>"#,
                self.title
            ),
        ];
        self.draw_scales(&mut elements);
        for (position, line) in self.lines.iter().enumerate() {
            elements.push(self.line(position, line));
        }
        for target in &self.targets {
            elements.push(self.target(target));
        }
        self.name_lines(&mut elements);
        elements.push("</svg>\n".to_owned());
        elements.join("\n")
    }

    fn draw_scales(&self, elements: &mut Vec<String>) {
        for &mark in self.y.marks {
            let y = self.y(mark);
            elements.push(format!(
                r#"<path d="M{LEFT} {y:.1}H{RIGHT}" stroke="{RULE}"/>"#
            ));
            elements.push(format!(
                r#"<text x="{:.1}" y="{:.1}" text-anchor="end">{}</text>"#,
                LEFT - 8.0,
                y + 5.0,
                self.y.told(mark)
            ));
        }
        for &mark in self.x.marks {
            elements.push(format!(
                r#"<text x="{:.1}" y="{:.1}" text-anchor="middle">{}</text>"#,
                self.x(mark),
                BOTTOM + 20.0,
                self.x.told(mark)
            ));
        }
        elements.push(format!(
            r#"<text x="{:.1}" y="{:.1}" text-anchor="middle">{}</text>"#,
            (LEFT + RIGHT) / 2.0,
            BOTTOM + 44.0,
            self.x.name
        ));
        let middle = (TOP + BOTTOM) / 2.0;
        elements.push(format!(
            r#"<text x="18" y="{middle:.1}" text-anchor="middle" transform="rotate(-90 18 {middle:.1})">{}</text>"#,
            self.y.name
        ));
    }

    fn line(&self, position: usize, line: &Line<'_>) -> String {
        let mut path = String::new();
        for (number, &(x, y)) in line.points.iter().enumerate() {
            let command = if number == 0 { 'M' } else { 'L' };
            // Writing to a string can't fail.
            let _ = write!(path, "{command}{:.1} {:.1}", self.x(x), self.y(y));
        }
        let (colour, dash) = style(position);
        format!(
            r#"<path d="{path}" fill="none" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dash}"/>"#
        )
    }

    fn target(&self, target: &Target) -> String {
        let (colour, _) = style(target.line);
        let (x, y) = (self.x(target.x), self.y(target.y));
        format!(
            r#"<path d="M{x:.1} {:.1}V{:.1}" stroke="{colour}" stroke-width="2"/><circle cx="{x:.1}" cy="{y:.1}" r="4.5" fill="{PAPER}" stroke="{colour}" stroke-width="2"/>"#,
            self.y(target.low),
            self.y(target.high)
        )
    }

    /// Names stand at the lines' ends, moved apart where they would lie on each other.
    fn name_lines(&self, elements: &mut Vec<String>) {
        let ends = self.lines.iter().enumerate();
        let ends = ends.filter_map(|(position, line)| Some((*line.points.last()?, position)));
        let mut ends: Vec<(f64, f64, usize)> = ends
            .map(|((x, y), position)| (self.x(x), self.y(y), position))
            .collect();
        ends.sort_by(|one, other| one.1.total_cmp(&other.1));
        let mut before = f64::NEG_INFINITY;
        for (x, y, position) in ends {
            before = y.max(before + 20.0);
            let (colour, _) = style(position);
            elements.push(format!(
                r#"<text x="{:.1}" y="{:.1}" fill="{colour}" font-weight="700">{}</text>"#,
                x + 8.0,
                before + 5.0,
                self.lines[position].name
            ));
        }
    }
}

fn style(position: usize) -> (&'static str, &'static str) {
    STYLES[position % STYLES.len()]
}
