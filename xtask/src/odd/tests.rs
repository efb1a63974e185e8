use anyhow::ensure;

use super::template::{fill, region_of};
use super::*;

fn echo(name: &str) -> Result<String> {
    ensure!(name != "unknown", "no {name}");
    Ok(format!("<{name}>"))
}

#[test]
fn values_and_regions_stand_where_the_template_wants_them() {
    let regions = [("table", "| a |\n".to_owned())];
    let filled = fill(
        "Cap {{cap}}, {{cap}}.\n<!-- generated: table -->\n",
        &regions,
        echo,
    );
    let filled = filled.unwrap();
    assert!(
        filled.ends_with("\n\nCap <cap>, <cap>.\n| a |\n"),
        "{filled}"
    );
}

#[test]
fn what_a_template_names_wrongly_or_leaves_out_is_refused() {
    let regions = [("table", String::new())];
    for (template, fault) in [
        ("<!-- generated: tabel -->", "tabel"),
        (
            "<!-- generated: table -->\n<!-- generated: table -->",
            "twice",
        ),
        ("nothing", "not shown"),
        ("<!-- generated: table -->\n{{unknown}}", "no unknown"),
        ("<!-- generated: table -->\n{{cap", "not closed"),
    ] {
        let refusal = fill(template, &regions, echo).unwrap_err().to_string();
        assert!(refusal.contains(fault), "{template}: {refusal}");
    }
}

/// What stands in both languages in the same order: levels of headings, equations, generated parts, figures.
fn skeleton(language: Language) -> Vec<String> {
    let name = format!("odd.{}.template.md", language.code());
    let text = fs::read_to_string(folder().join(name)).unwrap();
    let mut in_code = false;
    let mut parts = Vec::new();
    for line in text.lines() {
        if line.starts_with("```") {
            in_code = !in_code;
        } else if in_code {
            // Words beside an equation follow two spaces and a number sign.
            let equation = line.split("  #").next().unwrap_or_default();
            parts.push(equation.trim_end().to_owned());
        } else if let Some(region) = region_of(line) {
            parts.push(format!("region {region}"));
        } else if line.starts_with('#') {
            parts.push("#".repeat(line.chars().take_while(|&mark| mark == '#').count()));
        } else if line.starts_with("![") {
            let figure = line.rsplit('/').next().unwrap_or_default();
            parts.push(figure.split('.').next().unwrap_or_default().to_owned());
        }
    }
    parts
}

#[test]
fn both_languages_have_the_same_parts_and_the_same_equations() {
    let (ja, en) = (skeleton(Language::Ja), skeleton(Language::En));
    for (ja, en) in ja.iter().zip(&en) {
        assert_eq!(ja, en);
    }
    assert_eq!(ja.len(), en.len());
}
