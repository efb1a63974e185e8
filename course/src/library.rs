//! The files of the course as the pages need them: waited for, read, or not to be had.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use content::problem::Problem;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::components::{Button, NoticeKind, said_in_parts};
use crate::contexts::use_messages;
use crate::platform::fetch::{self, FetchError};

/// A file of the course on its way.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Loading<T> {
    /// Not here yet.
    Waiting,
    /// What it holds.
    Ready(Rc<T>),
    /// Not to be had.
    Failed(FetchError),
}

/// A file of the course and the way to ask for it again.
#[derive(Clone, PartialEq)]
pub(crate) struct CourseFile<T> {
    /// The path below the content folder.
    pub(crate) path: AttrValue,
    /// How far it is.
    pub(crate) loading: Loading<T>,
    /// Asks for it again.
    pub(crate) again: Callback<()>,
}

impl<T> CourseFile<T> {
    /// What it holds, if it is here.
    pub(crate) fn ready(&self) -> Option<&Rc<T>> {
        match &self.loading {
            Loading::Ready(value) => Some(value),
            _ => None,
        }
    }

    /// What stands in its place while it isn't here.
    pub(crate) fn absent(&self) -> Html {
        match &self.loading {
            Loading::Ready(_) => Html::default(),
            Loading::Waiting => html! { <Waiting /> },
            Loading::Failed(failure) => html! {
                <Unavailable path={self.path.clone()} failure={failure.clone()} again={self.again.clone()} />
            },
        }
    }
}

thread_local! {
    /// What has been read since the page was opened, by path.
    static READ: RefCell<BTreeMap<String, AttrValue>> = const { RefCell::new(BTreeMap::new()) };

    /// Who waits for a file on its way, by path.
    static WAITING: RefCell<BTreeMap<String, Vec<Waiter>>> = const { RefCell::new(BTreeMap::new()) };
}

/// What was read of a file since the page was opened, if anything.
pub(crate) fn kept(path: &str) -> Option<AttrValue> {
    READ.with_borrow(|read| read.get(path).cloned())
}

/// What is called with a file, or with the reason why it isn't to be had.
type Waiter = Callback<Result<AttrValue, FetchError>>;

/// Calls `waiter` once the file is here or refused. Several views that ask for one file at the same time share a request.
fn fetch_for(path: &AttrValue, waiter: Waiter) {
    let first = WAITING.with_borrow_mut(|waiting| {
        let waiters = waiting.entry(path.to_string()).or_default();
        waiters.push(waiter);
        waiters.len() == 1
    });
    if !first {
        return;
    }
    let path = path.clone();
    spawn_local(async move {
        let result = fetch::text(&format!("content/{path}"))
            .await
            .map(AttrValue::from);
        if let Ok(text) = &result {
            READ.with_borrow_mut(|read| read.insert(path.to_string(), text.clone()));
        }
        let waiters = WAITING.with_borrow_mut(|waiting| waiting.remove(path.as_str()));
        for waiter in waiters.unwrap_or_default() {
            waiter.emit(result.clone());
        }
    });
}

/// How a file is read: its path and text give a value, or nothing, and the problems met.
pub(crate) type Reader<T> = fn(&str, &str) -> (Option<T>, Vec<Problem>);

/// The file of the course at `path`, below the content folder, as `read` reads it. Another path gives another file.
#[hook]
pub(crate) fn use_course_file<T: 'static>(path: &str, read: Reader<T>) -> CourseFile<T> {
    let path = AttrValue::from(path.to_owned());
    let arrived = use_state(|| None::<(AttrValue, Result<AttrValue, FetchError>)>);
    let attempt = use_state(|| 0_u32);
    {
        let arrived = arrived.setter();
        use_effect_with((path.clone(), *attempt), move |(path, _)| {
            if kept(path).is_none() {
                let of = path.clone();
                fetch_for(
                    path,
                    Callback::from(move |result| arrived.set(Some((of.clone(), result)))),
                );
            }
        });
    }
    let again = {
        let (attempt, arrived) = (attempt.clone(), arrived.setter());
        Callback::from(move |()| {
            arrived.set(None);
            attempt.set(*attempt + 1);
        })
    };
    let text = kept(&path);
    let value = use_memo((path.clone(), text), |(path, text)| {
        text.as_ref().map(|text| read(path, text).0.map(Rc::new))
    });
    let loading = match (&*value, &*arrived) {
        (Some(Some(value)), _) => Loading::Ready(value.clone()),
        (Some(None), _) => Loading::Failed(FetchError::NotText),
        (None, Some((of, Err(failure)))) if *of == path => Loading::Failed(failure.clone()),
        (None, _) => Loading::Waiting,
    };
    CourseFile {
        path,
        loading,
        again,
    }
}

/// A quiet word while something comes.
#[component]
pub(crate) fn Waiting() -> Html {
    let states = &use_messages().states;
    html! { <p class="waiting" role="status">{ states.loading }</p> }
}

/// Props of [`Unavailable`].
#[derive(Properties, PartialEq)]
pub(crate) struct UnavailableProps {
    /// The file that isn't to be had.
    pub(crate) path: AttrValue,
    /// Why.
    pub(crate) failure: FetchError,
    /// Asks for it again.
    pub(crate) again: Callback<()>,
}

/// What happened to a file of the course, what is safe, what to do.
#[component]
pub(crate) fn Unavailable(props: &UnavailableProps) -> Html {
    let states = &use_messages().states;
    let notice = match props.failure {
        FetchError::Offline => (states.no_connection)(&props.path),
        FetchError::Missing | FetchError::Status { .. } => (states.missing_file)(&props.path),
        FetchError::NotText | FetchError::TooLarge | FetchError::NotOurs => {
            (states.unreadable_file)(&props.path)
        }
    };
    let again = html! { <Button onclick={props.again.clone()}>{ states.again }</Button> };
    said_in_parts(NoticeKind::Danger, 2, &notice, Some(again))
}
