"""Who or what is bound, how strictly, how much: quantity, degree, modality, exceptions, limits."""
