//! What only some rules ask of a draft: read when the first of them asks, and kept with the draft’s facts for the others.

use std::any::{Any, TypeId};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;

/// One value of each type that was asked for.
#[derive(Default)]
pub(super) struct Asked(Mutex<Values>);

type Values = FxHashMap<TypeId, Arc<dyn Any + Send + Sync>>;

impl Asked {
    /// The value of a type, which `read` makes if nobody has asked for it before.
    pub(super) fn get<T: Send + Sync + 'static>(&self, read: impl FnOnce() -> T) -> Arc<T> {
        let known = self.values().get(&TypeId::of::<T>()).cloned();
        known.and_then(|value| value.downcast().ok()).unwrap_or_else(|| {
            // Whoever reads may ask for another value, so the lock is free meanwhile.
            let value = Arc::new(read());
            self.values().insert(TypeId::of::<T>(), Arc::clone(&value) as Arc<dyn Any + Send + Sync>);
            value
        })
    }

    fn values(&self) -> MutexGuard<'_, Values> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Asked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Asked").finish_non_exhaustive()
    }
}
