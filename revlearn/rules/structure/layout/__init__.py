"""Elements of GB/T 9704-2012: document number, addressee, numbering, attachment note, signature, date, copies."""
