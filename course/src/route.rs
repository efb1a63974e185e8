//! The addresses of the site. They live behind `#`, so that any static host serves every one of them.

use yew_router::Routable;

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
