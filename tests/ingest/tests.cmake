target_sources(partnergraph_tests PRIVATE
  ingest/card_tables_test.cpp
  ingest/decisions_reader_test.cpp
  ingest/document_programme_test.cpp
  ingest/english_plans_test.cpp
  ingest/input_test.cpp
  ingest/label_test.cpp
  ingest/lexicon_reader_test.cpp
  ingest/line_words_test.cpp
  ingest/measure_lists_test.cpp
<<<<<<< HEAD
  ingest/name_numbers_test.cpp
=======
  ingest/measure_names_test.cpp
>>>>>>> abfefe720ffad41702b7b3eafd38a593e888423f
  ingest/nordic_plans_test.cpp
  ingest/osloregionen_test.cpp
  ingest/partner_field_test.cpp
  ingest/partner_label_test.cpp
  ingest/programme_json_test.cpp
  ingest/prose_names_test.cpp
  ingest/same_partners_test.cpp
  ingest/same_programme_test.cpp
  ingest/table_programme_test.cpp
  ingest/table_shapes_test.cpp
  ingest/unknown_labels_test.cpp
  ingest/unlabelled_measures_test.cpp
  ingest/unnamed_columns_test.cpp
  ingest/unmarked_headings_test.cpp)
