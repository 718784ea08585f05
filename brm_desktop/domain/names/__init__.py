"""Names of people as notes write them."""
