//! The addresses of the site. They live behind `#`, so that any static host serves every one of them.

use yew_router::Routable;

use crate::studio::Step;

/// The case the studio opens with.
const FIRST_CASE: &str = "care-home";

/// A place of the site.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub(crate) enum Route {
    /// The eight sessions as a road.
    #[at("/")]
    Home,
    /// One session: aims and lessons.
    #[at("/s/:session")]
    Session {
        /// 1 to 8.
        session: u8,
    },
    /// One lesson of a session.
    #[at("/s/:session/:lesson")]
    Lesson {
        /// 1 to 8.
        session: u8,
        /// The lesson's permanent id.
        lesson: String,
    },
    /// One step of the work on a case.
    #[at("/studio/:case/:step")]
    Studio {
        /// The case's permanent id.
        case: String,
        /// A step's name as [`crate::studio::Step`] reads it; an unknown one gets a page that says so.
        step: String,
    },
    /// All terms of the course.
    #[at("/glossary")]
    Glossary,
    /// All terms, with one of them opened.
    #[at("/glossary/:term")]
    Term {
        /// The term's permanent id.
        term: String,
    },
    /// What the model is, what it rests on and what it doesn't know.
    #[at("/model")]
    Model,
    /// Language, theme, text size, ruby; export and import of the work.
    #[at("/settings")]
    Settings,
    /// The accessibility statement.
    #[at("/accessibility")]
    Accessibility,
    /// What the course is made from, and its licences.
    #[at("/sources")]
    Sources,
    /// Anything else.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// The first step of the one case of the course.
    pub(crate) fn studio_start() -> Self {
        Self::studio(FIRST_CASE, Step::Brief)
    }

    /// A step of the work on a case.
    pub(crate) fn studio(case: &str, step: Step) -> Self {
        Self::Studio {
            case: case.to_owned(),
            step: step.slug().to_owned(),
        }
    }

    /// A lesson by its id in the manifest, such as `session-6/work-breakdown`; `None` for an id of another form.
    pub(crate) fn lesson(id: &str) -> Option<Self> {
        let (session, lesson) = id.strip_prefix("session-")?.split_once('/')?;
        Some(Self::Lesson {
            session: session.parse().ok()?,
            lesson: lesson.to_owned(),
        })
    }

    /// The place as the `href` of a link.
    pub(crate) fn href(&self) -> String {
        format!("#{}", self.to_path())
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn a_lesson_of_the_manifest_has_an_address() {
        let route = Route::lesson("session-6/work-breakdown");
        assert_eq!(
            route.map(|route| route.href()),
            Some("#/s/6/work-breakdown".to_owned())
        );
        assert_eq!(Route::lesson("work-breakdown"), None);
    }
}
