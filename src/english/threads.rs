//! How many threads work at a time.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Threads that nobody is using, for all who check at the same time: a draft is read and judged on the thread of whoever checks it
/// and on those that are idle.
#[derive(Clone, Debug)]
pub struct Threads(Arc<Idle>);

#[derive(Debug)]
struct Idle {
    count: Mutex<usize>,
    more: Condvar,
}

impl Threads {
    /// So many.
    pub fn new(count: usize) -> Self {
        Self(Arc::new(Idle { count: Mutex::new(count), more: Condvar::new() }))
    }

    /// Takes one, and waits for it if all are in use.
    pub fn one(&self) -> Taken {
        let mut idle = self.0.lock();
        while *idle == 0 {
            idle = self.0.more.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
        *idle -= 1;
        Taken { of: Arc::clone(&self.0), count: 1 }
    }

    /// Takes those that are idle now, at most so many.
    pub fn idle(&self, most: usize) -> Taken {
        let mut idle = self.0.lock();
        let count = most.min(*idle);
        *idle -= count;
        Taken { of: Arc::clone(&self.0), count }
    }

    /// What `work` makes of each of these, in their order, on this thread and on those that are idle. Each thread begins with a
    /// `tool` of its own.
    pub(crate) fn map<T: Sync, U, R: Send>(
        &self,
        items: &[T],
        tool: impl Fn() -> U + Sync,
        work: impl Fn(&U, &T) -> R + Sync,
    ) -> Vec<R> {
        let helpers = self.idle(items.len().saturating_sub(1));
        if helpers.count() == 0 {
            let tool = tool();
            return items.iter().map(|item| work(&tool, item)).collect();
        }
        let next = AtomicUsize::new(0);
        let work = || {
            let tool = tool();
            let mut done = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(item) = items.get(at) else { return done };
                done.push((at, work(&tool, item)));
            }
        };
        let mut done = thread::scope(|scope| {
            let others: Vec<_> = (0..helpers.count()).map(|_| scope.spawn(work)).collect();
            let own = work();
            others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic))).fold(
                own,
                |mut all, more| {
                    all.extend(more);
                    all
                },
            )
        });
        done.sort_unstable_by_key(|&(at, _)| at);
        done.into_iter().map(|(_, result)| result).collect()
    }
}

impl Default for Threads {
    /// One for each core but that on which a check runs.
    fn default() -> Self {
        Self::new(thread::available_parallelism().map_or(0, |cores| cores.get() - 1))
    }
}

impl Idle {
    fn lock(&self) -> MutexGuard<'_, usize> {
        self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Threads in use; they are idle again when this is dropped.
#[derive(Debug)]
pub struct Taken {
    of: Arc<Idle>,
    count: usize,
}

impl Taken {
    /// How many.
    pub const fn count(&self) -> usize {
        self.count
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        *self.of.lock() += self.count;
        self.of.more.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_are_taken_than_there_are() {
        let threads = Threads::new(3);
        let own = threads.one();
        let helpers = threads.clone().idle(5);
        assert_eq!([own.count(), helpers.count(), threads.idle(1).count()], [1, 2, 0]);
        drop(helpers);
        assert_eq!(threads.idle(1).count(), 1);
        drop(own);
        assert_eq!(threads.idle(5).count(), 3);
    }

    #[test]
    fn results_are_in_order_whoever_works() {
        for count in [0, 1, 3] {
            let threads = Threads::new(count);
            let tools = AtomicUsize::new(0);
            let items: Vec<usize> = (0..100).collect();
            let tool = || tools.fetch_add(1, Ordering::Relaxed);
            let doubled = threads.map(&items, tool, |_, item| item * 2);
            assert!(doubled.into_iter().eq((0..100).map(|item| item * 2)));
            assert_eq!(tools.into_inner(), 1 + count);
            assert_eq!(threads.idle(5).count(), count);
        }
        assert!(Threads::new(2).map(&[0; 0], || (), |(), item| *item).is_empty());
    }

    #[test]
    fn who_finds_none_waits_for_one() {
        let (threads, working, most) = (Threads::new(2), AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let own = threads.one();
                    let helpers = threads.idle(1);
                    let count = own.count() + helpers.count();
                    most.fetch_max(working.fetch_add(count, Ordering::SeqCst) + count, Ordering::SeqCst);
                    thread::yield_now();
                    working.fetch_sub(count, Ordering::SeqCst);
                });
            }
        });
        assert!((1..=2).contains(&most.into_inner()));
    }
}
