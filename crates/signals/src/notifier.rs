/// Tells the other side of shared memory that something was written. Rings only: the writes are done.
pub trait Notifier {
    /// Called once for each change of a buffer; to call somebody less often is the notifier's to decide.
    fn notify(&self);
}

/// Tells nobody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NoopNotifier;

impl Notifier for NoopNotifier {
    #[inline]
    fn notify(&self) {}
}

impl<N: Notifier + ?Sized> Notifier for std::rc::Rc<N> {
    #[inline]
    fn notify(&self) {
        (**self).notify();
    }
}

impl<N: Notifier + ?Sized> Notifier for &N {
    #[inline]
    fn notify(&self) {
        (**self).notify();
    }
}
