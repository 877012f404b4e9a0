"""The form engine: forms with questions, what people answered, what they agreed to, and the files that came along."""
