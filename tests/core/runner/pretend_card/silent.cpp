// A library that loads and registers nothing; and one of its kind that needs it shows what happens when it is not found.
extern "C" int sdm_pretend_nothing()
{
    return 0;
}
