//! What only some rules ask of a draft: read when the first of them asks, and kept with the draft’s facts for the others.

use std::any::{Any, TypeId};
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;

/// One value of each type that was asked for.
#[derive(Default)]
pub(super) struct Asked(Mutex<FxHashMap<TypeId, Arc<Value>>>);

type Value = OnceLock<Arc<dyn Any + Send + Sync>>;

impl Asked {
    /// The value of a type, which `read` makes if nobody has asked for it before; who asks for it meanwhile waits.
    pub(super) fn get<T: Send + Sync + 'static>(&self, read: impl FnOnce() -> T) -> Arc<T> {
        // Whoever reads may ask for another value, so the lock is free meanwhile.
        let value = Arc::clone(
            self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(TypeId::of::<T>()).or_default(),
        );
        let value = value.get_or_init(|| Arc::new(read()));
        Arc::clone(value).downcast().expect("the value of its type")
    }
}

impl fmt::Debug for Asked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Asked").finish_non_exhaustive()
    }
}
