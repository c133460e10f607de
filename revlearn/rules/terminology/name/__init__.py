"""Names of bodies, posts, places, laws and documents."""
