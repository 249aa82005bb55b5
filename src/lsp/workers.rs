//! The threads that check open documents: few, of our own, and never one an edit.
//!
//! Of a document there is at most one check at a time, and at most one waiting, that of the newest text somebody asked for.
//! A check uses all cores by itself, so it takes few threads to keep the machine busy.

use std::cmp::Reverse;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use tokio::runtime::Handle;
use tokio::sync::oneshot;

use super::analysis::{Analysis, Unchecked};
use super::documents::Snapshot;
use super::log::report;
use crate::checker::Checked;
use crate::settings::Settings;

/// The most threads, on a machine that has as many cores.
const MAX_THREADS: usize = 4;

/// Drafts over so many bytes, that is some thousand words, take half a second and more at the first look.
const LONG: usize = 20_000;

/// How much a check matters to somebody who waits for it; what matters more comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Haste {
    /// Nobody waits: the drafts of a folder are looked through.
    Folder,
    /// Settings have changed: all is looked at again.
    Refresh,
    /// A draft was opened, edited or asked for.
    Draft,
    /// Something is asked about a place in a draft.
    Place,
}

type Answer = Result<Arc<Checked>, Unchecked>;

/// Threads that check documents, until this is dropped.
#[derive(Debug)]
pub(super) struct Workers {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Queue {
    jobs: Vec<Job>,
    /// The documents that are being checked.
    running: Vec<Arc<Analysis>>,
    is_closed: bool,
}

/// A check that waits.
struct Job {
    snapshot: Snapshot,
    settings: Box<dyn FnOnce() -> Settings + Send>,
    haste: Haste,
    waiting: Vec<oneshot::Sender<Answer>>,
}

impl std::fmt::Debug for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Job").field("snapshot", &self.snapshot).finish_non_exhaustive()
    }
}

impl Default for Workers {
    fn default() -> Self {
        let shared = Arc::<Shared>::default();
        // Reading settings may have something to say to the client.
        let runtime = Handle::current();
        let threads = thread::available_parallelism().map_or(1, usize::from).min(MAX_THREADS);
        for number in 0..threads {
            // One of several is kept for short drafts, so that long ones never hold them all.
            let takes_long = number > 0 || threads == 1;
            let (shared, runtime) = (Arc::clone(&shared), runtime.clone());
            let thread = thread::Builder::new().name("check".to_owned());
            if let Err(error) = thread.spawn(move || {
                let _runtime = runtime.enter();
                shared.work(takes_long);
            }) {
                report(format_args!("a thread cannot start: {error}"));
            }
        }
        Self { shared }
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        let mut queue = self.shared.lock();
        queue.is_closed = true;
        queue.jobs.clear();
        self.shared.changed.notify_all();
    }
}

impl Workers {
    /// Checks a text, unless a newer one is there first. `settings` is called where it may read files.
    pub(super) async fn check(
        &self,
        snapshot: &Snapshot,
        haste: Haste,
        settings: impl FnOnce() -> Settings + Send + 'static,
    ) -> Answer {
        let (sender, receiver) = oneshot::channel();
        self.shared.lock().add(Job {
            snapshot: snapshot.clone(),
            settings: Box::new(settings),
            haste,
            waiting: vec![sender],
        });
        self.shared.changed.notify_all();
        // A job that a newer text has driven out answers nobody.
        receiver.await.unwrap_or(Err(Unchecked::Stale))
    }
}

impl Queue {
    /// Takes up a job. With one of the same document it becomes one: that of the newer text.
    fn add(&mut self, mut job: Job) {
        let same = |other: &&mut Job| Arc::ptr_eq(&other.snapshot.analysis, &job.snapshot.analysis);
        let Some(other) = self.jobs.iter_mut().find(same) else { return self.jobs.push(job) };
        if job.snapshot.revision < other.snapshot.revision {
            return;
        }
        if job.snapshot.revision == other.snapshot.revision {
            job.waiting.append(&mut other.waiting);
        }
        job.haste = job.haste.max(other.haste);
        *other = job;
    }

    /// The job that comes first, of a document that nobody is at.
    fn take(&mut self, takes_long: bool) -> Option<Job> {
        let is_free = |job: &Job| !self.running.iter().any(|it| Arc::ptr_eq(it, &job.snapshot.analysis));
        let suits = |job: &Job| takes_long || job.snapshot.text.len() <= LONG;
        let jobs = self.jobs.iter().enumerate().filter(|(_, job)| suits(job) && is_free(job));
        let (first, _) = jobs.max_by_key(|(number, job)| (job.haste, Reverse(*number)))?;
        let job = self.jobs.remove(first);
        self.running.push(Arc::clone(&job.snapshot.analysis));
        Some(job)
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self, takes_long: bool) {
        let mut queue = self.lock();
        while !queue.is_closed {
            let Some(job) = queue.take(takes_long) else {
                queue = self.changed.wait(queue).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            drop(queue);
            let Job { snapshot, settings, waiting, .. } = job;
            let checked = catch_unwind(AssertUnwindSafe(|| snapshot.check_here(settings)));
            let checked = checked.unwrap_or(Err(Unchecked::Fault));
            queue = self.lock();
            queue.running.retain(|it| !Arc::ptr_eq(it, &snapshot.analysis));
            // A further text of this document may wait for a thread that has found nothing to do.
            self.changed.notify_all();
            for waiting in waiting {
                let _ = waiting.send(checked.clone());
            }
        }
    }
}

/// Does something that takes time where it keeps no message waiting. Nothing comes of what breaks off.
pub(super) async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    tokio::spawn(async { work() }).await.ok()
}

#[cfg(test)]
mod tests {
    use super::super::documents::Documents;
    use super::*;
    use crate::text::Encoding;

    fn open(documents: &Documents, name: &str, text: &str) -> Snapshot {
        let uri = format!("file:///{name}.txt");
        let item = serde_json::json!({"uri": uri, "languageId": "text", "version": 1, "text": text});
        documents.open(serde_json::from_value(item).expect("a document"), Encoding::Utf8)
    }

    fn change(documents: &Documents, snapshot: &Snapshot, text: &str) -> Snapshot {
        let change = serde_json::json!({
            "textDocument": {"uri": snapshot.uri.as_str(), "version": 2}, "contentChanges": [{"text": text}],
        });
        documents.change(serde_json::from_value(change).expect("a change")).expect("it is open")
    }

    fn job(snapshot: &Snapshot, haste: Haste) -> (Job, oneshot::Receiver<Answer>) {
        let (sender, receiver) = oneshot::channel();
        let settings = Box::new(Settings::default);
        (Job { snapshot: snapshot.clone(), settings, haste, waiting: vec![sender] }, receiver)
    }

    #[test]
    fn of_a_document_only_the_newest_text_waits() {
        let (documents, mut queue) = (Documents::default(), Queue::default());
        let old = open(&documents, "a", "Old.");
        let new = change(&documents, &old, "New.");
        let (jobs, mut answers): (Vec<Job>, Vec<_>) =
            [&old, &new, &new, &old].map(|snapshot| job(snapshot, Haste::Draft)).into_iter().unzip();
        for job in jobs {
            queue.add(job);
        }
        assert_eq!(queue.jobs.len(), 1);
        assert_eq!((queue.jobs[0].snapshot.revision, queue.jobs[0].waiting.len()), (new.revision, 2));
        let driven_out: Vec<bool> = answers
            .iter_mut()
            .map(|answer| matches!(answer.try_recv(), Err(oneshot::error::TryRecvError::Closed)))
            .collect();
        assert_eq!(driven_out, [true, false, false, true]);
    }

    #[test]
    fn a_document_is_checked_once_at_a_time_and_what_matters_comes_first() {
        let (documents, mut queue) = (Documents::default(), Queue::default());
        let long = "It rained all day. ".repeat(LONG / 10);
        let names = ["long", "settings", "edited", "asked"];
        let [long, settings, edited, asked] =
            names.map(|name| open(&documents, name, if name == "long" { &long } else { "It rained." }));
        for (snapshot, haste) in [
            (&long, Haste::Place),
            (&settings, Haste::Refresh),
            (&edited, Haste::Draft),
            (&asked, Haste::Refresh),
            (&asked, Haste::Place),
        ] {
            queue.add(job(snapshot, haste).0);
        }
        let mut taken = |takes_long| Some(queue.take(takes_long)?.snapshot.uri.as_str().to_owned());
        let uri = |snapshot: &Snapshot| Some(snapshot.uri.as_str().to_owned());
        assert_eq!([taken(false), taken(true), taken(true)], [uri(&asked), uri(&long), uri(&edited)]);
        queue.add(job(&asked, Haste::Place).0);
        assert_eq!(queue.take(true).map(|job| job.haste), Some(Haste::Refresh), "the other is being checked");
        assert!(queue.take(true).is_none());
        queue.running.clear();
        assert!(queue.take(true).is_some());
    }
}
