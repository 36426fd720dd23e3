"""Shows a report and stores it: words, order and colour. It measures nothing and judges nothing."""
