//! Work shared over threads, its results in the order of the items.

use std::io;
use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// How many items may wait for a worker, and how many results for their turn: bounds the memory of an endless
/// stream, and lets the others go on while one long draft is checked.
const WAITING: usize = 4;

/// Does `work` on every item on `jobs` threads, and gives the results to `each` in the order of the items.
///
/// The items go round the workers in turn, and so do their results. Ends early where `each` fails.
pub(super) fn map<T: Send, R: Send>(
    jobs: NonZeroUsize,
    items: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
    mut each: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    let work = &work;
    thread::scope(|scope| {
        let (inboxes, outboxes): (Vec<SyncSender<T>>, Vec<Receiver<R>>) = (0..jobs.get())
            .map(|_| {
                let (inbox, todo) = sync_channel(WAITING);
                let (done, outbox) = sync_channel(WAITING);
                scope.spawn(move || {
                    // A closed channel means that nobody waits for the results any more.
                    todo.into_iter().map(work).try_for_each(|result| done.send(result))
                });
                (inbox, outbox)
            })
            .unzip();
        scope.spawn(move || items.zip(inboxes.iter().cycle()).try_for_each(|(item, inbox)| inbox.send(item)));
        outboxes.iter().cycle().map_while(|outbox| outbox.recv().ok()).try_for_each(&mut each)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_of_the_items() {
        for jobs in 1..5 {
            let mut results = Vec::new();
            let slow_when_even = |item: u64| {
                thread::sleep(std::time::Duration::from_micros(if item.is_multiple_of(2) { 300 } else { 0 }));
                item * 10
            };
            let jobs = NonZeroUsize::new(jobs).unwrap();
            map(jobs, 0..50, slow_when_even, |result| {
                results.push(result);
                Ok(())
            })
            .unwrap();
            assert_eq!(results, (0..50).map(|item| item * 10).collect::<Vec<_>>());
        }
    }

    #[test]
    fn an_endless_stream_ends_where_nobody_reads_on() {
        let mut left = 3;
        let broken = map(NonZeroUsize::new(2).unwrap(), 0.., std::convert::identity, |_: i32| {
            left -= 1;
            if left == 0 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) }
        });
        assert_eq!(broken.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }
}
