"""Numbers, money, units and ages as other languages write them."""
