//! The line to the worker: starts it when it is needed, hears what it says, and notices when it says nothing any more.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use js_sys::Uint8Array;
use protocol::frame::{self, Line};
use protocol::message::{Failure, FromWorker, JobId, Report, Request, Task, ToWorker, VERSION};
use protocol::{read_report, write_request};
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use super::state::{News, SimulationFailure};
use crate::platform::page;

/// Milliseconds between two looks at whether the worker still talks.
const LOOK_EVERY: u32 = 2_000;

/// Looks without a word after which a worker that was loaded counts as hung. It reports twenty times a second.
const SILENT_LOOKS: u32 = 3;

/// Looks without a word after which a worker counts as not loaded; slow lines take their time.
const LOADING_LOOKS: u32 = 30;

/// Milliseconds a worker has to answer a cancellation before it is ended.
const ANSWER_WITHIN: u32 = 500;

thread_local! {
    static CONNECTION: Rc<Connection> = Rc::new(Connection::default());
}

/// The line of this page.
pub(super) fn connection() -> Rc<Connection> {
    CONNECTION.with(Rc::clone)
}

/// The line to the worker, and who waits for news of which job.
#[derive(Default)]
pub(super) struct Connection {
    live: RefCell<Option<Live>>,
    jobs: RefCell<BTreeMap<JobId, Callback<News>>>,
    last_job: Cell<u32>,
}

/// A worker that was started.
struct Live {
    worker: Worker,
    /// Messages that wait until it is loaded; `None` once it is.
    waiting: Option<Vec<Uint8Array>>,
    quiet_looks: u32,
    _listeners: Vec<EventListener>,
    _look: Interval,
}

impl Connection {
    /// Begins a job; `hear` gets all news of it.
    pub(super) fn start(self: &Rc<Self>, task: Task, hear: Callback<News>) -> JobId {
        let job = JobId(self.last_job.get().wrapping_add(1));
        self.last_job.set(job.0);
        self.jobs.borrow_mut().insert(job, hear);
        let started = self.ensure_live();
        if started {
            self.send(&ToWorker::new(Request::Start {
                job,
                task: Box::new(task),
            }));
        } else {
            let connection = Rc::clone(self);
            Timeout::new(0, move || connection.lose(&SimulationFailure::NotStarted)).forget();
        }
        job
    }

    /// Gives a job up. No more news of it comes; a worker that doesn't answer in time is ended.
    pub(super) fn cancel(self: &Rc<Self>, job: JobId) {
        if self.jobs.borrow_mut().remove(&job).is_none() {
            return;
        }
        let connection = Rc::clone(self);
        let answer = Timeout::new(ANSWER_WITHIN, move || {
            connection.lose(&SimulationFailure::Silent)
        });
        let answer = RefCell::new(Some(answer));
        let answered = Callback::from(move |_news| {
            if let Some(timeout) = answer.borrow_mut().take() {
                timeout.cancel();
            }
        });
        let is_loaded = self
            .live
            .borrow()
            .as_ref()
            .is_some_and(|live| live.waiting.is_none());
        if is_loaded {
            self.jobs.borrow_mut().insert(job, answered);
        }
        self.send(&ToWorker::new(Request::Cancel { job }));
    }

    fn ensure_live(self: &Rc<Self>) -> bool {
        if self.live.borrow().is_some() {
            return true;
        }
        let Some(address) = page::meta("tsumugi-worker") else {
            return false;
        };
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let Ok(worker) = Worker::new_with_options(&address, &options) else {
            return false;
        };
        let connection = Rc::clone(self);
        let heard = EventListener::new(&worker, "message", move |event| {
            if let Some(message) = event.dyn_ref::<MessageEvent>() {
                connection.heard(&Uint8Array::new(&message.data()).to_vec());
            }
        });
        let connection = Rc::clone(self);
        let died = EventListener::new(&worker, "error", move |_| connection.died());
        let connection = Rc::clone(self);
        let look = Interval::new(LOOK_EVERY, move || connection.look());
        let waiting = Some(Vec::new());
        let listeners = vec![heard, died];
        let live = Live {
            worker,
            waiting,
            quiet_looks: 0,
            _listeners: listeners,
            _look: look,
        };
        *self.live.borrow_mut() = Some(live);
        self.post(&frame::ToWorker::Connected(Line::ONLY));
        true
    }

    fn send(&self, message: &ToWorker) {
        self.post(&frame::ToWorker::Input(Line::ONLY, &write_request(message)));
    }

    fn post(&self, frame: &frame::ToWorker<'_>) {
        let bytes = Uint8Array::from(frame.to_bytes().as_slice());
        if let Some(live) = &mut *self.live.borrow_mut() {
            match &mut live.waiting {
                Some(waiting) => waiting.push(bytes),
                None => live.tell(&bytes),
            }
        }
    }

    fn heard(&self, bytes: &[u8]) {
        if let Some(live) = &mut *self.live.borrow_mut() {
            live.quiet_looks = 0;
        }
        match frame::FromWorker::from_bytes(bytes) {
            Some(frame::FromWorker::Loaded) => self.loaded(),
            Some(frame::FromWorker::Output(_line, report)) => match read_report(&report) {
                Ok(message) => self.pass_on(message),
                Err(_) => self.lose(&SimulationFailure::Died),
            },
            None => self.lose(&SimulationFailure::Died),
        }
    }

    fn loaded(&self) {
        if let Some(live) = &mut *self.live.borrow_mut() {
            for bytes in live.waiting.take().unwrap_or_default() {
                live.tell(&bytes);
            }
        }
    }

    fn pass_on(&self, message: FromWorker) {
        let report = if message.version == VERSION {
            message.report
        } else {
            Report::Failed(Failure::Version {
                found: message.version,
            })
        };
        let is_over = !matches!(report, Report::Progress { .. });
        let hear = if is_over {
            self.jobs.borrow_mut().remove(&message.job)
        } else {
            self.jobs.borrow().get(&message.job).cloned()
        };
        if let Some(hear) = hear {
            hear.emit(News::Report(report));
        }
    }

    fn died(&self) {
        let was_loaded = self
            .live
            .borrow()
            .as_ref()
            .is_some_and(|live| live.waiting.is_none());
        self.lose(if was_loaded {
            &SimulationFailure::Died
        } else {
            &SimulationFailure::NotStarted
        });
    }

    /// Looks whether a worker that has something to do still talks.
    fn look(&self) {
        let is_idle = self.jobs.borrow().is_empty();
        let verdict = self.live.borrow_mut().as_mut().and_then(|live| {
            live.quiet_looks = if is_idle { 0 } else { live.quiet_looks + 1 };
            match &live.waiting {
                None if live.quiet_looks > SILENT_LOOKS => Some(SimulationFailure::Silent),
                Some(_) if live.quiet_looks > LOADING_LOOKS => Some(SimulationFailure::NotStarted),
                _ => None,
            }
        });
        if let Some(failure) = verdict {
            self.lose(&failure);
        }
    }

    /// Ends the worker and tells everybody who waits. The next job starts another one.
    fn lose(&self, failure: &SimulationFailure) {
        if let Some(live) = self.live.borrow_mut().take() {
            live.worker.terminate();
            // The listeners and the interval may be what called us, so they are dropped afterwards.
            Timeout::new(0, move || drop(live)).forget();
        }
        let jobs = std::mem::take(&mut *self.jobs.borrow_mut());
        for hear in jobs.into_values() {
            hear.emit(News::Lost(failure.clone()));
        }
    }
}

impl Live {
    fn tell(&self, bytes: &Uint8Array) {
        // Bytes can always be sent; a worker that has ended is noticed by its silence.
        let _sent = self.worker.post_message(bytes);
    }
}
