use std::any::Any;

/// Whether a value is the same as another: `==`, but of floats by JavaScript's `Object.is`: NaN is the same as NaN, and
/// −0 is not the same as 0.
#[inline]
pub(crate) fn same<T: PartialEq + 'static>(a: &T, b: &T) -> bool {
    same_float(a, b, |a: &f32, b| {
        a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())
    })
    .or_else(|| {
        same_float(a, b, |a: &f64, b| {
            a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())
        })
    })
    .unwrap_or_else(|| a == b)
}

/// Folds to `None` for every type but `F`.
#[inline]
fn same_float<T: 'static, F: 'static>(
    a: &T,
    b: &T,
    compare: impl FnOnce(&F, &F) -> bool,
) -> Option<bool> {
    let (a, b): (&dyn Any, &dyn Any) = (a, b);
    Some(compare(a.downcast_ref()?, b.downcast_ref()?))
}
