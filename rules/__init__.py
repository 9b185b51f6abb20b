"""The rules, one file each; the folder is the family, the file name is the rule."""
