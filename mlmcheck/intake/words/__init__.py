"""What headers are called in nine languages, as data, and how two spellings of one word are known for one."""
