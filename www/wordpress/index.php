<?php
/**
 * Whoever asks for the folder gets no list of what is in it.
 *
 * @package Fractional_CTO
 */

defined( 'ABSPATH' ) || exit;
